package benxi.procedures.relief;

import static benxi.procedures.relief.ReliefOffice.materials;
import static benxi.procedures.relief.ReliefOffice.ticked;
import static benxi.procedures.relief.ReliefOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("第20条、第21条：申请、材料、撤回")
class ReliefRegistrationTest {

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired Applications applications;
  @Autowired Letters letters;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("村委会代为申请：案件归其上级乡镇办理")
  void theVillageCommitteeAppliesForAPerson() {
    String caseId = office.registerAs("songlian",
        Map.of("filedBy", "committee", "agentName", "上堡村委会", "agentPhone", "13804140002"));

    assertThat(applications.get(caseId).tenantId()).isEqualTo(ReliefOffice.XIAOSHI);
    assertThat(applications.get(caseId).addressee()).isEqualTo("上堡村委会");
  }

  @Test
  @DisplayName("身份证号校验码不对：退回，写明是哪一项，什么也没有登记")
  void aWrongCheckDigitIsRefused() {
    assertThatThrownBy(() -> office.register(Map.of("identityNumber", "210521195003080011")))
        .hasMessageContaining("身份证号");
    assertThat(applications.ofPerson("210521195003080011")).isEmpty();
  }

  @Test
  @DisplayName("申请日期在将来：退回")
  void anApplicationFromTomorrowIsRefused() {
    assertThatThrownBy(() -> office.register(Map.of("appliedOn", "2017-10-10"))).hasMessageContaining("2017-10-10");
  }

  @Test
  @DisplayName("一份告知书写明两样；告知书没有列明的第三样不得再要求；分两次补来也只有一份告知书")
  void aThirdMaterialCannotBeAskedForLater() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials", with(materials(), Map.of("receivedMaterials",
        ticked("applicationForm", "identityProof", "capacityStatement", "incomeStatement", "propertyStatement",
            "obligorStatement", "undertaking").stream().filter(m -> !m.equals("undertaking")).toList())));
    assertThat(letters.ofCase(caseId).get(0).data()).contains("承诺书", "授权核查");

    assertThatThrownBy(() -> office.complete("caiwen", caseId, "Task_ReceiveMaterials",
        Map.of("stillMissing", List.of("identityProof")))).hasMessageContaining("identityProof").hasMessageContaining("第21条");
    office.claimedComplete("caiwen", caseId, "Task_ReceiveMaterials", Map.of("stillMissing", List.of("undertaking")));
    office.complete("caiwen", caseId, "Task_ReceiveMaterials", Map.of("stillMissing", List.of()));

    assertThat(letters.ofCase(caseId).stream().filter(l -> l.template().equals("relief/materials-notice"))).hasSize(1);
    assertThat(applications.get(caseId).acceptedOn()).isEqualTo(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("残疾人没有交残疾证：列入告知书")
  void aDisabledPersonBringsTheCertificate() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials",
        with(materials(), Map.of("disabilityKind", "limb", "disabilityGrade", "grade1")));

    assertThat(letters.ofCase(caseId).get(0).data()).contains("残疾证");
  }

  @Test
  @DisplayName("居住不满1年：退回，写明应向哪里申请；满1年的当天可以")
  void aYearOfResidence() {
    String caseId = office.register();
    assertThatThrownBy(() -> office.complete("caiwen", caseId, "Task_ExamineMaterials",
        with(materials(), Map.of("residentSince", "2016-10-10")))).hasMessageContaining("不满 1 年");
    office.claimedComplete("caiwen", caseId, "Task_ExamineMaterials", with(materials(), Map.of("residentSince", "2016-10-09")));

    assertThat(applications.get(caseId).acceptedOn()).isNotNull();
  }

  @Test
  @DisplayName("别的乡镇登记不了本乡镇申请的撤回；办结的、不存在的申请不能撤回")
  void onlyTheOwnOpenApplicationCanBeWithdrawn() {
    String caseId = office.accept();

    assertThatThrownBy(() -> office.endAs("tangmin", caseId, "withdrawal")).hasMessageContaining("本单位没有");
    assertThatThrownBy(() -> office.end("SQ210521100-2017-9999", "withdrawal")).hasMessageContaining("9999");
    office.end(caseId, "withdrawal");
    assertThatThrownBy(() -> office.end(caseId, "withdrawal")).hasMessageContaining("已于");
    assertThat(office.register()).isNotEqualTo(caseId);
  }

  @Test
  @DisplayName("第20条：居住地与户籍地不在同一县区的，列入当月沟通名单，两县都看得到，身份证号隐去")
  void livingApartIsOnTheMonthlyList() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials", with(materials(), Map.of("hukouDivision", "210502")));

    for (String examiner : List.of("xumei", "qiaona")) {
      String page = http.withBasicAuth(examiner, "Benxi-2017").getForObject("/relief/exchange?month=2017-10", String.class);
      assertThat(page).contains(caseId, "平山区").doesNotContain(Persons.born(LocalDate.of(1950, 3, 8)));
    }
    assertThat(http.withBasicAuth("xumei", "Benxi-2017").getForObject("/relief/exchange?month=2017-11", String.class))
        .doesNotContain(caseId);
    assertThat(http.withBasicAuth("caiwen", "Benxi-2017").getForObject("/relief/exchange?month=2017-10", String.class))
        .doesNotContain(caseId);
  }
}
