package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.organisation.Offices;
import benxi.procedures.people.PeopleApart;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Two or more investigators find out how the applicant lives, and each signs (第22条第1款). */
@Component("reliefInvestigation")
@Published
public class ReliefInvestigation {

  private static final String INVESTIGATORS = "relief/investigators";

  private final IdentityService identity;
  private final Offices offices;
  private final PolicyBook policy;
  private final Signatures signatures;
  private final CaseFacts facts;
  private final ReliefReview review;
  private final Officer officer;
  private final PeopleApart apart;
  private final Clock clock;

  ReliefInvestigation(IdentityService identity, Offices offices, PolicyBook policy, Signatures signatures,
      CaseFacts facts, ReliefReview review, Officer officer, PeopleApart apart, Clock clock) {
    this.identity = identity;
    this.offices = offices;
    this.policy = policy;
    this.signatures = signatures;
    this.facts = facts;
    this.review = review;
    this.officer = officer;
    this.apart = apart;
    this.clock = clock;
  }

  /** Begins a round: the first, or a new one after objections (第22条第5款). */
  public void open(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Integer round = (Integer) execution.getVariable("investigationRound");
    data.set("investigationRound", round == null ? 1 : round + 1);
    data.set("objectionText", data.yes("noticeObjected") ? review.objections(data.text("noticeId")) : null);
    data.set("appraisalWanted", false);
    data.set("appraisalText", null);
    data.set("formerConfirmation", null);
  }

  /** 属实的直接确定, else the case is investigated like any other (第35条第1款). */
  public void verifyFormer(DelegateTask task) {
    CaseData data = CaseData.of(task);
    data.set("formerFiveGuarantees", "confirmed".equals(data.text("formerConfirmation")));
  }

  public void offerInvestigators(DelegateTask task) {
    List<User> staff = identity.createUserQuery()
        .memberOfGroup(offices.groupIn(task.getTenantId(), "townshipInvestigator")).orderByUserId().asc().list();
    task.setVariableLocal("investigatorOptions",
        Options.of(staff, User::getId, user -> Officer.fullName(user) + "（" + user.getId() + "）"));
  }

  /** @throws InputRefused if they are fewer than the article asks for, one person twice, or people whom a rule keeps from it */
  public void assignTeam(DelegateTask task) {
    List<String> team = CaseData.of(task).ticked("investigators");
    int needed = policy.value(INVESTIGATORS, LocalDate.now(clock)).whole();
    long people = new HashSet<>(team).size();
    if (people < team.size()) {
      throw new InputRefused("调查人员“" + String.join("、", team) + "”中有同一个人：调查人员必须是不同的人（第22条），请另选。");
    }
    if (people < needed) {
      throw new InputRefused("调查人员“" + String.join("、", team) + "”只有 " + people + " 人：应当有 " + needed
          + " 名以上（第22条），请再选。");
    }
    apart.named(task, "Task_SignFindings", team);
  }

  /** The user ids of those who investigate. */
  public List<String> team(DelegateExecution execution) {
    return CaseData.of(execution).ticked("investigators");
  }

  /** @throws InputRefused if another than the team records, or what was found does not make up the facts of articles 4 to 8 */
  public void record(DelegateTask task) {
    CaseData data = CaseData.of(task);
    List<String> team = data.ticked("investigators");
    if (officer.signedIn() && !team.contains(officer.id())) {
      throw new InputRefused("调查结果应由指派的调查人员 " + String.join("、", team.stream().map(officer::name).toList())
          + " 填写，不能由 " + officer.name() + " 填写（第22条）：请由他们办理。");
    }
    facts.of(data);
    data.set("appraisalWanted", data.yes("appraisalAnswer"));
    data.set("findingsSigned", true);
    data.set("signature", null);
    data.set("disputeReason", null);
  }

  /** @throws InputRefused if another than the named investigator signs */
  public void sign(DelegateTask task) {
    CaseData data = CaseData.of(task);
    String investigator = task.getAssignee();
    if (officer.signedIn() && !officer.id().equals(investigator)) {
      throw new InputRefused("这份调查结果应由 " + officer.name(investigator) + " 签字，不能由 " + officer.name()
          + " 代签（第22条：调查人员分别签字），请由本人办理。");
    }
    boolean agreed = "agreed".equals(data.text("signature"));
    signatures.insert(data.text("caseId"), round(data), "investigator", investigator, agreed,
        agreed ? null : data.text("disputeReason"), LocalDate.now(clock));
    if (!agreed) {
      data.set("findingsSigned", false);
    }
    // The next investigator finds the question unanswered.
    data.set("signature", null);
    data.set("disputeReason", null);
  }

  /** The applicant signs too, or it is recorded why not (第22条第1款). */
  public void confirm(DelegateTask task) {
    CaseData data = CaseData.of(task);
    boolean signed = "signed".equals(data.text("applicantSignature"));
    signatures.insert(data.text("caseId"), round(data), "applicant", data.text("applicantName"), signed,
        signed ? null : data.text("notSignedReason"), data.date("applicantSignedOn"));
  }

  private static int round(CaseData data) {
    return (Integer) data.scope().getVariable("investigationRound");
  }
}
