package benxi.procedures.salt;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.time.YearMonth;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * What a computation finds of a month: kept, said in the trail where it differs from before, and followed up as long as
 * the month is below the minimum (第七部分：检查指导).
 */
@Component
class StockFindings {

  private static final String FOLLOW_UP = "salt-stock-follow-up";
  private static final String MET = "salt.minimumMet";

  private final StockMonths months;
  private final StockChecks checks;
  private final SaltEnterprises enterprises;
  private final SaltAuthority authority;
  private final AuditTrail trail;
  private final RuntimeService runtime;

  StockFindings(StockMonths months, StockChecks checks, SaltEnterprises enterprises, SaltAuthority authority, AuditTrail trail,
      RuntimeService runtime) {
    this.months = months;
    this.checks = checks;
    this.enterprises = enterprises;
    this.authority = authority;
    this.trail = trail;
    this.runtime = runtime;
  }

  /** @param before what counted until now; null: the month is computed for the first time */
  void put(String creditCode, YearMonth month, String cause, StockCheck before, StockReckoning now) {
    checks.insert(creditCode, month, cause, now);
    String caseId = months.find(creditCode, month).orElseThrow().caseId();
    String verdict = before == null ? null : before.verdict();
    if (!now.verdict().equals(verdict)) {
      trail.record(Act.of(ActKind.STOCK_RECKONED).inCase(caseId).inDivision(authority.code())
          .about(month + " 的食盐库存：" + cause).changed(verdict, now.verdict()));
    }
    boolean wasBelow = before != null && before.below();
    if (now.below() && !wasBelow) {
      runtime.createProcessInstanceByKey(FOLLOW_UP).businessKey(caseId).setVariables(Map.of("caseId", caseId, "creditCode", creditCode,
          "applicantName", enterprises.get(creditCode).name(), "reportMonth", month.toString(), "stockText", now.derivation())).execute();
    } else if (now.below()) {
      runtime.createProcessInstanceQuery().processDefinitionKey(FOLLOW_UP).processInstanceBusinessKey(caseId).list()
          .forEach(open -> runtime.setVariable(open.getId(), "stockText", now.derivation()));
    } else {
      runtime.createMessageCorrelation(MET).processInstanceBusinessKey(caseId).correlateAll();
    }
  }
}
