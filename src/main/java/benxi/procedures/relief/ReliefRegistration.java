package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.form.IdentityNumber;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers an application under its number and keeps one person from being paid twice (第20条). */
@Component("reliefRegistration")
@Published
public class ReliefRegistration {

  private final Applications applications;
  private final Counties counties;
  private final Recipients recipients;
  private final Organisation organisation;
  private final Officer officer;
  private final Clock clock;
  private final TransactionTemplate afterwards;

  ReliefRegistration(Applications applications, Counties counties, Recipients recipients, Organisation organisation, Officer officer,
      Clock clock, PlatformTransactionManager transactions) {
    this.applications = applications;
    this.counties = counties;
    this.recipients = recipients;
    this.organisation = organisation;
    this.officer = officer;
    this.clock = clock;
    this.afterwards = new TransactionTemplate(transactions);
    this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** @throws InputRefused if the person has an open application, or is a recipient already, in whichever county */
  public void register(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String identityNumber = IdentityNumber.normal(data.text("identityNumber"));
    Division township = organisation.township(execution.getTenantId());
    Division county = organisation.county(township.code());
    refuseSecond(identityNumber);
    counties.lock(county.code());
    String caseId = applications.nextCaseId(township.code(), LocalDate.now(clock).getYear());
    try {
      applications.insert(new Application(caseId, township.code(), county.code(), identityNumber,
          data.text("applicantName"), data.text("filedBy"), data.text("agentName"), data.date("appliedOn"),
          clock.instant(), officer.id(), null, null, null, null, null, null, null, null));
    } catch (DuplicateKeyException sameMoment) {
      // Another county registered the person while this call was waiting: say which case it was.
      afterwards.executeWithoutResult(status -> refuseSecond(identityNumber));
      throw sameMoment;
    }
    execution.setProcessBusinessKey(caseId);
    data.set("caseId", caseId);
    data.set("identityNumber", identityNumber);
    data.set("maskedIdentityNumber", IdentityNumber.masked(identityNumber));
    data.set("townshipName", organisation.fullName(township.code()));
    data.set("noticeObjected", false);
  }

  private void refuseSecond(String identityNumber) {
    String person = "身份证号 " + IdentityNumber.masked(identityNumber);
    applications.openOf(identityNumber).ifPresent(open -> {
      throw new InputRefused(person + " 已有一件正在办理的申请 " + open.caseId() + "("
          + organisation.fullName(open.tenantId()) + "," + LocalDate.ofInstant(open.registeredAt(), clock.getZone())
          + "登记）：一人同时只能有一件申请（第20条），请在该件中继续办理。");
    });
    recipients.current(identityNumber).ifPresent(recipient -> {
      throw new InputRefused(person + " 已在享受救助供养，证号 " + recipient.certificateNumber() + "（申请 "
          + recipient.caseId() + "," + organisation.fullName(recipient.countyCode())
          + "）：不得重复救助（第20条），不能再次申请。");
    });
  }
}
