package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.deadline.Deadlines;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The city examines under the enterprise rules and reports to the province (第八部分). */
@Component("saltExamination")
@Published
public class SaltExamination {

  private static final String PERIOD = "salt/examination-period";

  /** What an earlier application of the same licence has left. */
  private static final List<String> ASKED_ANEW = List.of("normsMet", "informationMet", "purchasesMet", "recordsMet", "reserveMet",
      "creditMet", "emergencyPlanMet", "nonIodisedMet", "examinedOn", "examinationFindings", "renewalOpinion", "opinionReason",
      "opinionNote", "provinceAnswer", "answerNumber", "answeredOn", "newLicenceNumber", "newValidFrom", "newValidUntil",
      "refusalReason", "deliveredOn", "deliveredHow", "deliveredTo", "deliveryNote");

  private final Licences licences;
  private final LicenceEvents events;
  private final Criteria criteria;
  private final StockWords stock;
  private final Deadlines deadlines;
  private final SaltLetters letters;
  private final AuditTrail trail;

  SaltExamination(Licences licences, LicenceEvents events, Criteria criteria, StockWords stock, Deadlines deadlines,
      SaltLetters letters, AuditTrail trail) {
    this.licences = licences;
    this.events = events;
    this.criteria = criteria;
    this.stock = stock;
    this.deadlines = deadlines;
    this.letters = letters;
    this.trail = trail;
  }

  /** The clock of the examination begins, and the applicant has it in writing. */
  public void begin(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    ASKED_ANEW.forEach(key -> data.set(key, null));
    data.set("licenceGranted", false);
    deadlines.start(execution, PERIOD, "saltHead");
    letters.accepted(licences.get(data.text("licenceNumber")), data,
        deadlines.open(execution.getProcessBusinessKey(), PERIOD).orElseThrow());
  }

  public void prepare(DelegateTask task) {
    task.setVariable("stockText", stock.summary(SaltCase.of(task).text("creditCode")));
  }

  /** Every criterion by the decision table, each with its clause. */
  public void review(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    Criteria.Review review = criteria.review(licences.get(data.text("licenceNumber")), data);
    data.set("reviewSatisfied", review.satisfied());
    data.set("reviewText", review.inWords());
  }

  /** @throws InputRefused if the opinion goes against the computed answer without a reason */
  public void giveOpinion(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    boolean support = "support".equals(data.text("renewalOpinion"));
    boolean overrules = support != data.yes("reviewSatisfied");
    String reason = data.text("opinionReason");
    if (overrules && reason == null) {
      throw new InputRefused("审查意见“" + (support ? "建议准予" : "建议不予") + "”与逐项认定不一致，没有说明理由：请填写理由。");
    }
    Licence licence = licences.get(data.text("licenceNumber"));
    deadlines.end(task.getExecution(), PERIOD);
    letters.report(licence, data, support);
    events.add(licence.number(), "reported", licence.caseId(), support ? "建议准予" : "建议不予");
    trail.record(Act.of(overrules ? ActKind.OVERRULE : ActKind.OPINION).inCase(licence.caseId()).inDivision(task.getTenantId())
        .about("食盐许可证换证审查意见：" + licence.number())
        .changed(data.yes("reviewSatisfied") ? "逐项认定：符合" : "逐项认定：不符合", support ? "建议准予" : "建议不予"));
  }
}
