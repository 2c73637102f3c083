package benxi.procedures.relief.transfer;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Counties;
import benxi.procedures.relief.Officer;
import benxi.procedures.relief.Payers;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The move of a recipient to another county of the city (第24条第2款): both counties confirm, then file,
 * register and payment change hands in one transaction. The old county pays the month of the hand-over,
 * the new one from the next: nobody is paid twice, or not at all.
 */
@Component("reliefTransfer")
@Published
public class ReliefTransfer {

  private static final String ANSWERED = "relief.admissionAnswered";
  private static final String TRANSFERRED = "relief.fileTransferred";
  private static final String ADMISSION = "relief-file-admission";

  private final Transfers transfers;
  private final TransferFile file;
  private final Recipients recipients;
  private final Payers payers;
  private final Counties counties;
  private final Organisation organisation;
  private final AuditTrail trail;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final Officer officer;
  private final Clock clock;

  ReliefTransfer(Transfers transfers, TransferFile file, Recipients recipients, Payers payers, Counties counties,
      Organisation organisation, AuditTrail trail, RuntimeService runtime, OnBehalf office, Officer officer, Clock clock) {
    this.transfers = transfers;
    this.file = file;
    this.recipients = recipients;
    this.payers = payers;
    this.counties = counties;
    this.organisation = organisation;
    this.trail = trail;
    this.runtime = runtime;
    this.office = office;
    this.officer = officer;
    this.clock = clock;
  }

  /** @throws InputRefused if the article does not ask for a transfer, or one is under way */
  public void register(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String certificate = data.text("certificateNumber");
    String township = execution.getTenantId();
    Recipient recipient = recipients.find(certificate).filter(r -> r.current() && r.townshipCode().equals(township))
        .orElseThrow(() -> new InputRefused("本乡镇（街道）在册的救助供养对象中没有证号“" + certificate
            + "”：请核对证号；已经终止的不能迁移。"));
    String toVillage = data.text("newVillageCode");
    String toCounty = organisation.county(toVillage).code();
    if (toCounty.equals(recipient.countyCode())) {
      throw new InputRefused("迁入的村（社区）" + organisation.fullName(toVillage)
          + " 就在原县区：在本县区内变动住处，不办理档案迁移（第24条第2款）。");
    }
    if (!data.yes("movesForAYear")) {
      throw new InputRefused("迁移不到1年：第24条第2款只对迁移1年以上的办理档案迁移，仍由原地供养。");
    }
    counties.lock(recipient.countyCode());
    transfers.openOf(certificate).ifPresent(open -> {
      throw new InputRefused("证号 " + certificate + " 已有一件正在办理的档案迁移 " + open.caseId() + "：请在该件中继续办理。");
    });
    String caseId = transfers.nextCaseId(township, LocalDate.now(clock).getYear());
    transfers.insert(new Transfer(caseId, township, certificate, recipient.countyCode(), toCounty,
        organisation.township(toVillage).code(), toVillage, data.text("newAddress"), data.date("movedOn"),
        data.text("moveReason"), clock.instant(), officer.id(), null, null, null, null, null, null, null, null));
    execution.setProcessBusinessKey(caseId);
    facts(caseId, recipient, toVillage).forEach(data::set);
    file.changeDetails(transfers.get(caseId), recipient);
  }

  /** The old county agrees, or keeps the recipient. */
  public void released(DelegateTask task) {
    CaseData data = CaseData.of(task);
    data.set("released", "release".equals(data.text("releaseDecision")));
    if (data.yes("released")) {
      transfers.released(data.text("caseId"), LocalDate.now(clock), officer.id());
    }
  }

  /** Asks the new county, in a case of its own: each sees its own part. */
  public void offer(DelegateExecution execution) {
    Transfer transfer = transfers.get(CaseData.of(execution).text("caseId"));
    Recipient recipient = recipients.find(transfer.certificateNumber()).orElseThrow();
    String admissionCaseId = transfer.caseId().replaceFirst("QY", "QR");
    transfers.offered(transfer.caseId(), admissionCaseId);
    office.of(transfer.toTownship(), () -> runtime.createProcessInstanceByKey(ADMISSION).businessKey(admissionCaseId)
        .setVariables(facts(admissionCaseId, recipient, transfer.toVillage()))
        .setVariable("newAddress", transfer.newAddress()).setVariable("moveReason", transfer.reason())
        .setVariable("oldCountyName", organisation.fullName(transfer.fromCounty())).execute());
    file.changeDetails(admissionCaseId, transfer, recipient);
  }

  /** The new county's answer goes to the old one. */
  public void answer(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Transfer transfer = transfers.ofAdmission(data.text("caseId")).orElseThrow();
    boolean admitted = "admit".equals(data.text("admissionDecision"));
    if (admitted) {
      transfers.admitted(transfer.caseId(), LocalDate.now(clock), officer.id());
    }
    office.of(transfer.tenantId(), () -> {
      runtime.createMessageCorrelation(ANSWERED).processInstanceBusinessKey(transfer.caseId())
          .setVariables(Map.of("admitted", admitted, "admissionAnswer", data.text("admissionNote"))).correlate();
      return null;
    });
  }

  /** Register, payment and file change hands together. */
  public void handOver(DelegateExecution execution) {
    Transfer transfer = transfers.get(CaseData.of(execution).text("caseId"));
    LocalDate today = LocalDate.now(clock);
    LocalDate last = YearMonth.from(today).atEndOfMonth();
    Recipient recipient = recipients.find(transfer.certificateNumber()).orElseThrow();
    payers.end(recipient.certificateNumber(), last);
    payers.begin(recipient.certificateNumber(), transfer.toCounty(), last.plusDays(1));
    recipients.move(recipient.certificateNumber(), transfer.toCounty(), transfer.toTownship(), transfer.toVillage());
    transfers.ended(transfer.caseId(), "transferred", last, today);
    trail.record(Act.of(ActKind.REGISTERS_HANDED_OVER).inCase(transfer.caseId()).inDivision(transfer.tenantId())
        .about("证号 " + transfer.certificateNumber() + " 的档案和名册").changed(
            organisation.fullName(transfer.fromCounty()) + "，发放到 " + last, organisation.fullName(transfer.toCounty())));
    runtime.createMessageCorrelation(TRANSFERRED)
        .processInstanceVariableEquals("certificateNumber", transfer.certificateNumber()).correlateAll();
    file.handOver(transfer, recipient);
  }

  public void refused(DelegateExecution execution) {
    transfers.ended(CaseData.of(execution).text("caseId"), "refused", null, LocalDate.now(clock));
  }

  /** Support has ended meanwhile: there is nothing left to move. */
  public void noLongerDue(DelegateExecution execution) {
    transfers.ended(CaseData.of(execution).text("caseId"), "supportEnded", null, LocalDate.now(clock));
  }

  private Map<String, Object> facts(String caseId, Recipient recipient, String toVillage) {
    return Map.of("caseId", caseId, "certificateNumber", recipient.certificateNumber(),
        "recipientName", recipient.name(), "maskedIdentityNumber", recipient.maskedIdentityNumber(),
        "newVillageName", organisation.fullName(toVillage));
  }
}
