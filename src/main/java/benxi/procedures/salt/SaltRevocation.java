package benxi.procedures.salt;

import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.deadline.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The province is asked to revoke or to withdraw; if it does, the licences end and the market supervision is told (第八部分, 第二部分). */
@Component("saltRevocation")
@Published
public class SaltRevocation {

  private static final String ENDED = "salt.licenceEnded";

  private final Violations violations;
  private final Holders holders;
  private final Licences licences;
  private final LicenceEvents events;
  private final SaltApplications applications;
  private final Deadlines deadlines;
  private final SaltLetters letters;
  private final RuntimeService runtime;
  private final AuditTrail trail;
  private final Clock clock;

  SaltRevocation(Violations violations, Holders holders, Licences licences, LicenceEvents events, SaltApplications applications,
      Deadlines deadlines, SaltLetters letters, RuntimeService runtime, AuditTrail trail, Clock clock) {
    this.violations = violations;
    this.holders = holders;
    this.licences = licences;
    this.events = events;
    this.applications = applications;
    this.deadlines = deadlines;
    this.letters = letters;
    this.runtime = runtime;
    this.trail = trail;
    this.clock = clock;
  }

  /** “可报请”: the city decides whether it asks. */
  public void decide(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    boolean requested = data.yes("requestAnswer");
    data.set("provinceRequested", requested);
    if (!requested) {
      violations.ended(data.text("caseId"), "notRequested");
    }
    trail.record(Act.of(ActKind.DECISION).inCase(data.text("caseId")).inDivision(task.getTenantId())
        .about("是否报请" + matter(data) + "：" + data.text("applicantName"))
        .changed(null, requested ? "报请" : "不报请"));
  }

  public void request(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    letters.request(data, matter(data));
    holders.note(data.text("creditCode"), "requested", data.text("caseId"), matter(data) + "（" + data.text("groundText") + "）");
  }

  public void enter(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    boolean revoked = data.yes("revokedAnswer");
    data.set("licenceRevoked", revoked);
    if (!revoked) {
      violations.ended(data.text("caseId"), "kept");
      holders.note(data.text("creditCode"), "kept", data.text("caseId"), data.text("answerNumber"));
    }
  }

  /** The licences concerned that still serve; an application for one of them stops, also when it has expired meanwhile. */
  public void endLicences(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    String state = withdrawal(data) ? "withdrawn" : "revoked";
    LocalDate today = LocalDate.now(clock);
    List<Licence> concerned = holders.concerned(data.text("creditCode"), withdrawal(data));
    List<Licence> serving = concerned.stream().filter(licence -> licence.runs() || licences.servesOn(licence, today)).toList();
    for (Licence licence : concerned) {
      applications.pendingOf(licence.number())
          .ifPresent(pending -> applications.ended(pending.caseId(), "ended", "许可证已" + matter(data)));
      deadlines.endAll(licence.caseId());
      runtime.createMessageCorrelation(ENDED).processInstanceBusinessKey(licence.caseId()).correlateAll();
    }
    for (Licence licence : serving) {
      licences.takeAway(licence.number(), state, clock.instant());
      events.add(licence.number(), state, data.text("caseId"), data.text("answerNumber"));
      trail.record(Act.of(ActKind.LICENCE_ENDED).inCase(data.text("caseId")).inDivision(execution.getTenantId())
          .about("食盐许可证" + matter(data) + "（省里决定 " + data.text("answerNumber") + "）：" + licence.number()).changed("有效", "已" + matter(data)));
    }
    violations.ended(data.text("caseId"), state);
    letters.revoked(serving, data, matter(data));
  }

  private static boolean withdrawal(SaltCase data) {
    return "withdrawal".equals(data.text("measure"));
  }

  private static String matter(SaltCase data) {
    return withdrawal(data) ? "收回" : "吊销";
  }
}
