package benxi.procedures.salt;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Holds each open case that rests on monthly reports against what the reports show now. Where the ground falls away, or
 * shows again, the trail says so and whoever handles the case reads it; the case itself is closed by people only
 * (第八部分第3项, 第4项; 第二部分).
 */
@Component
class ShownGrounds {

  /** Of a case: whether the reports show its ground; and what is to be read of it, null while it has shown all along. */
  static final String SHOWN = "groundShown";
  static final String NOTE = "groundNote";

  private static final String PROCESS = "salt-violation";

  private final Violations violations;
  private final StockGrounds grounds;
  private final StockWords stock;
  private final SaltWords words;
  private final SaltAuthority authority;
  private final AuditTrail trail;
  private final RuntimeService runtime;

  ShownGrounds(Violations violations, StockGrounds grounds, StockWords stock, SaltWords words, SaltAuthority authority,
      AuditTrail trail, RuntimeService runtime) {
    this.violations = violations;
    this.grounds = grounds;
    this.stock = stock;
    this.words = words;
    this.authority = authority;
    this.trail = trail;
    this.runtime = runtime;
  }

  /** @param cause why something was computed */
  void compare(String creditCode, String cause) {
    String summary = stock.summary(creditCode);
    violations.of(creditCode).stream().filter(known -> known.open() && known.restsOnReports())
        .forEach(known -> runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS)
            .processInstanceBusinessKey(known.caseId()).list().forEach(open -> compare(known, open, cause, summary)));
  }

  /** A case that was opened by hand rests on the reports from now on: they are no ground of a second one. */
  void rest(StockGround ground) {
    violations.restsOn(ground.openCase(), ground.first(), ground.last());
    runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(ground.openCase()).list()
        .forEach(open -> runtime.setVariables(open.getId(), Map.of("firstMonth", ground.first().toString(),
            "lastMonth", ground.last().toString(), NOTE, ground.facts() + "并入本案，请据此办理。")));
    trail.record(Act.of(ActKind.STOCK_RECKONED).inCase(ground.openCase()).inDivision(authority.code())
        .about("立案依据“" + words.of("ground", ground.ground()) + "”").changed(null, ground.facts()));
  }

  private void compare(Violation known, ProcessInstance open, String cause, String summary) {
    boolean before = !Boolean.FALSE.equals(runtime.getVariable(open.getId(), SHOWN));
    boolean now = grounds.show(known);
    Map<String, Object> read = new HashMap<>(Map.of("stockText", summary));
    if (now != before) {
      String ground = words.of("ground", known.ground());
      read.put(SHOWN, now);
      read.put(NOTE, cause + "：立案依据的 " + known.firstMonth() + " 至 " + known.lastMonth()
          + (now ? " 又构成“" : " 不再构成“") + ground + "”，请据此办理。");
      trail.record(Act.of(ActKind.STOCK_RECKONED).inCase(known.caseId()).inDivision(authority.code())
          .about("立案依据“" + ground + "”：" + cause).changed(said(before), said(now)));
    }
    runtime.setVariables(open.getId(), read);
  }

  private static String said(boolean shown) {
    return shown ? "构成" : "不再构成";
  }
}
