package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.form.CreditCode;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A case against an enterprise: what is established, the written warning, and whether it helped (第八部分). */
@Component("saltViolation")
@Published
public class SaltViolation {

  private static final String REMEDY = "salt/remedy-period";

  private final SaltEnterprises enterprises;
  private final Holders holders;
  private final Violations violations;
  private final StockWords stock;
  private final CaseNumbers numbers;
  private final SaltWords words;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final SaltLetters letters;
  private final LetterDelivery delivery;
  private final AuditTrail trail;
  private final PolicyBook policy;
  private final Clock clock;

  SaltViolation(SaltEnterprises enterprises, Holders holders, Violations violations, StockWords stock, CaseNumbers numbers,
      SaltWords words, Decisions decisions, Deadlines deadlines, SaltLetters letters, LetterDelivery delivery, AuditTrail trail,
      PolicyBook policy, Clock clock) {
    this.enterprises = enterprises;
    this.holders = holders;
    this.violations = violations;
    this.stock = stock;
    this.numbers = numbers;
    this.words = words;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.letters = letters;
    this.delivery = delivery;
    this.trail = trail;
    this.policy = policy;
    this.clock = clock;
  }

  /** @throws InputRefused if the enterprise is not in the register, or a case of the same ground is open */
  public void open(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    String creditCode = CreditCode.normal(data.text("creditCode"));
    String ground = data.text("ground");
    SaltEnterprise enterprise = enterprises.hold(creditCode).orElseThrow(() -> new InputRefused("统一社会信用代码“" + creditCode
        + "”不在登记簿中：这里只查处列入登记簿的食盐企业，请核对代码；无证经营的依法另行处罚。"));
    violations.of(creditCode).stream().filter(known -> known.open() && known.ground().equals(ground)).findFirst()
        .ifPresent(known -> {
          throw new InputRefused("企业“" + enterprise.name() + "”的这一情形已有一件正在办理 " + known.caseId()
              + "：同一情形同时只办一件，请在该件中办理。");
        });
    String caseId = numbers.next(CaseNumbers.Series.VIOLATION);
    violations.insert(new Violation(caseId, creditCode, ground, data.text("facts"), month(data, "firstMonth"),
        month(data, "lastMonth"), null, null));
    execution.setProcessBusinessKey(caseId);
    data.set("caseId", caseId);
    data.set("creditCode", creditCode);
    data.set("applicantName", enterprise.name());
    data.set("groundText", words.of("ground", ground));
    data.set(ShownGrounds.NOTE, null);
    trail.record(Act.of(ActKind.ACCEPTANCE).inCase(caseId).inDivision(execution.getTenantId())
        .about("立案：" + enterprise.name() + "，" + words.of("ground", ground)));
  }

  /** What the register of stock says at this moment, so that a month computed again is not overlooked. */
  public void prepare(DelegateTask task) {
    task.setVariable("stockText", stock.summary(SaltCase.of(task).text("creditCode")));
  }

  public void investigated(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    data.set("established", data.yes("establishedAnswer"));
  }

  /** By the decision table: nothing, the written warning, or the withdrawal by the province. */
  public void judge(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    Answer answer = decisions.ask("saltViolationGround", Map.of("ground", data.text("ground"),
        "licenceKind", holders.kindOf(data.text("creditCode")), "established", data.yes("established")));
    String measure = answer.text("measure");
    data.set("measure", measure);
    data.set("measureText", words.of("measure", measure) + "：" + answer.text("reason") + "（" + answer.text("clause") + "）");
    data.set("clause", answer.text("clause"));
    if ("none".equals(measure)) {
      violations.ended(data.text("caseId"), data.no(ShownGrounds.SHOWN) ? "fellAway" : "unfounded");
    }
    trail.record(Act.of(ActKind.DECISION).inCase(data.text("caseId")).inDivision(execution.getTenantId())
        .about("违规情形的处理：" + data.text("applicantName")).changed(null, data.text("measureText")));
  }

  public void warn(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    data.set("letterId", letters.warning(data, policy.value(REMEDY, LocalDate.now(clock)).words()));
    data.set("deliveryText", "把《书面警告》送达企业；从送达之日起计算改正的时间，当日不计。");
    holders.note(data.text("creditCode"), "warned", data.text("caseId"), data.text("groundText"));
  }

  /** From the day of delivery, which is not counted, the enterprise has its time to remedy. */
  public void warned(DelegateTask task) {
    delivery.delivered(task);
    SaltCase data = SaltCase.of(task);
    deadlines.startWaiting(task.getExecution(), REMEDY, data.date("deliveredOn"));
    data.set("remedyText", "书面警告 " + data.text("deliveredOn") + " 送达，改正的时间到 "
        + deadlines.open(data.text("caseId"), REMEDY).orElseThrow().dueOn() + " 24时为止。");
  }

  /** 24:00 of the last day. */
  public Date remedyOverAt(DelegateExecution execution) {
    return Date.from(deadlines.open(execution.getProcessBusinessKey(), REMEDY).orElseThrow().dueOn().plusDays(1)
        .atStartOfDay(clock.getZone()).toInstant());
  }

  public void verified(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    boolean remedied = data.yes("remediedAnswer");
    data.set("remedied", remedied);
    deadlines.end(task.getExecution(), REMEDY);
    if (remedied) {
      violations.ended(data.text("caseId"), "remedied");
    }
  }

  private static YearMonth month(SaltCase data, String key) {
    return data.text(key) == null ? null : YearMonth.parse(data.text(key));
  }
}
