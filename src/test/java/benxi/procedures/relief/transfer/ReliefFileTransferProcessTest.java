package benxi.procedures.relief.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Payers;
import benxi.procedures.relief.Payers.Payer;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.relief.termination.TerminationOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("特困人员档案迁移")
class ReliefFileTransferProcessTest {

  private static final String PINGSHAN = "210502";
  private static final LocalDate MOVED = LocalDate.of(2018, 3, 20);

  @Autowired ReliefOffice relief;
  @Autowired TerminationOffice terminations;
  @Autowired Transfers transfers;
  @Autowired Recipients recipients;
  @Autowired Payers payers;
  @Autowired Letters letters;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;

  private String certificate;

  @BeforeEach
  void aRecipientSinceNovember2017() {
    certificate = terminations.recipient();
    clock.set(MOVED);
  }

  @Test
  @DisplayName("第24条第2款：两地都确认，档案和名册移交；当月迁出地发放，次月起迁入地发放")
  void happyPath() {
    String caseId = move(Map.of());
    release(caseId, "release");
    String admission = transfers.get(caseId).admissionCaseId();
    admit(admission, "admit");
    clock.runWaiting();

    Recipient moved = recipients.find(certificate).orElseThrow();
    assertThat(moved.countyCode()).isEqualTo(PINGSHAN);
    assertThat(moved.townshipCode()).isEqualTo("210502012");
    assertThat(payers.of(certificate)).containsExactly(
        new Payer("210521", LocalDate.of(2017, 11, 1), LocalDate.of(2018, 3, 31)),
        new Payer(PINGSHAN, LocalDate.of(2018, 4, 1), null));
    assertThat(transfers.get(caseId).outcome()).isEqualTo("transferred");
    assertThat(transfers.fileSum(admission)).isPresent();
    assertThat(letters.ofCase(admission)).extracting(Letter::title).containsExactly("特困人员变更明细表");
  }

  @Test
  @DisplayName("第24条第2款：迁入地次月才确认，也不多发、不漏发")
  void admittedInTheNextMonth() {
    String caseId = move(Map.of());
    release(caseId, "release");
    clock.set(LocalDate.of(2018, 4, 2));
    admit(transfers.get(caseId).admissionCaseId(), "admit");
    clock.runWaiting();

    assertThat(payers.of(certificate)).extracting(Payer::untilMonth).containsExactly(LocalDate.of(2018, 4, 30), null);
    assertThat(payers.of(certificate).get(1).fromMonth()).isEqualTo(LocalDate.of(2018, 5, 1));
  }

  @Test
  @DisplayName("第24条第2款：迁出地不同意，不迁移")
  void notReleased() {
    String caseId = move(Map.of());
    release(caseId, "keep");

    assertThat(transfers.get(caseId).outcome()).isEqualTo("refused");
    assertThat(recipients.find(certificate).orElseThrow().countyCode()).isEqualTo("210521");
  }

  @Test
  @DisplayName("第24条第2款：迁入地不接收，不迁移")
  void notAdmitted() {
    String caseId = move(Map.of());
    release(caseId, "release");
    admit(transfers.get(caseId).admissionCaseId(), "refuse");
    clock.runWaiting();

    assertThat(transfers.get(caseId).outcome()).isEqualTo("refused");
    assertThat(payers.of(certificate)).hasSize(1);
  }

  @Test
  @DisplayName("第27条：迁移办理期间供养终止，两地都不再办理迁移")
  void supportEndsMeanwhile() {
    String caseId = move(Map.of());
    release(caseId, "release");
    terminations.publish(certificate);
    terminations.noticeEnds(LocalDate.of(2018, 3, 27));

    assertThat(transfers.get(caseId).outcome()).isEqualTo("supportEnded");
    assertThat(relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-file-admission").count()).isZero();
  }

  @Test
  @DisplayName("第27条：迁移期间供养终止时迁出地还没有答复，迁移也终结")
  void supportEndsBeforeTheRelease() {
    String caseId = move(Map.of());
    terminations.publish(certificate);
    terminations.noticeEnds(LocalDate.of(2018, 3, 27));

    assertThat(transfers.get(caseId).outcome()).isEqualTo("supportEnded");
  }

  @Test
  @DisplayName("第24条第2款：本县区内、不到1年、已在办理的，不办理迁移，说明原因")
  void refusedMoves() {
    assertThatThrownBy(() -> move(Map.of("newVillageCode", ReliefOffice.SHANGBAO))).hasMessageContaining("就在原县区");
    assertThatThrownBy(() -> move(Map.of("movesForAYear", "no"))).hasMessageContaining("1年以上");
    String open = move(Map.of());
    assertThatThrownBy(() -> move(Map.of())).hasMessageContaining(open);
  }

  private String move(Map<String, Object> otherwise) {
    Map<String, Object> form = new HashMap<>(Map.of("certificateNumber", certificate, "movedOn", MOVED.toString(),
        "newVillageCode", organisation.villagesOf("210502012").get(0).code(), "newAddress", "桥北街道某小区一号楼",
        "movesForAYear", "yes", "moveReason", "随亲属长期居住。"));
    form.putAll(otherwise);
    relief.as("caiwen", () -> relief.runtime.startProcessInstanceByKey("relief-file-transfer", form));
    return relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-file-transfer").singleResult().getBusinessKey();
  }

  private void release(String caseId, String decision) {
    relief.complete("xumei", caseId, "Task_ConfirmRelease", Map.of("releaseDecision", decision, "releaseNote", "已核对档案。"));
  }

  private void admit(String admissionCaseId, String decision) {
    relief.complete("qiaona", admissionCaseId, "Task_ConfirmAdmission",
        Map.of("admissionDecision", decision, "admissionNote", "已入户核实居住情况。"));
  }
}
