package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("食盐许可证的网页：公众看谁持证，市盐业主管部门看登记簿和经过")
class SaltPagesTest {

  private static final String PASSWORD = "Benxi-2017";

  @Autowired SaltOffice office;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void aHolder() {
    clock.set(LocalDate.of(2017, 10, 9));
    office.holder(1);
  }

  @Test
  @DisplayName("公示栏：名称、编号、有效期、状态；没有联系人和电话；期满随即显示失效，不等定时器")
  void board() {
    assertThat(http.getForObject("/board/salt", String.class)).contains("第1盐业公司", "食盐批-1", "2018-12-31", "有效")
        .doesNotContain("田野", "13804140001");
    clock.set(LocalDate.of(2019, 1, 1).atStartOfDay());
    assertThat(http.getForObject("/board/salt", String.class)).contains("期满失效");
  }

  @Test
  @DisplayName("换发的新证到生效以前，原证仍显示有效")
  void betweenTwoLicences() {
    clock.forwardTo(LocalDate.of(2018, 8, 1).atTime(9, 0));
    office.apply(1);
    String renewal = office.licences.get("食盐批-1").caseId();
    office.examine(renewal);
    office.provinceGrants(renewal, "新盐批-1", LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31));
    assertThat(http.getForObject("/board/salt", String.class)).contains("有效（已换发新证，到新证生效为止）", "尚未生效");
    clock.forwardPast(LocalDate.of(2018, 12, 31));
    assertThat(http.getForObject("/board/salt", String.class)).contains("已换发新证").doesNotContain("尚未生效", "到新证生效为止");
  }

  @Test
  @DisplayName("登记簿：盐业岗位看得见企业的许可证经过和每次计算")
  void register() {
    clock.forwardPast(LocalDate.of(2017, 11, 30));
    office.report(CreditCodes.of(1), YearMonth.of(2017, 10), 100, 100);
    office.report(CreditCodes.of(1), YearMonth.of(2017, 11), 100, 90, Map.of("lowDays", "2017-11-01\t2017-11-02\t50"));

    assertThat(get("niuyan", "/salt/licences").getBody()).contains("第1盐业公司", "食盐批-1");
    assertThat(get("liuhe", "/salt/enterprises/" + CreditCodes.of(1)).getBody())
        .contains("列入登记簿", "低于最低库存", "平均月销量 100 吨", "当月 3 日达不到");
    assertThat(get("liuhe", "/salt/enterprises/" + CreditCodes.of(2)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  @DisplayName("别的岗位看不见登记簿；盐业岗位看不见救助名册上的人")
  void othersDoNot() {
    assertThat(get("caiwen", "/salt/enterprises/" + CreditCodes.of(1)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("guanshan", "/salt/licences").getBody()).doesNotContain("第1盐业公司");
    // At the city, but for another procedure.
    assertThat(get("renping", "/salt/licences").getBody()).doesNotContain("第1盐业公司");
    assertThat(get("renping", "/salt/enterprises/" + CreditCodes.of(1)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.getForEntity("/salt/licences", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(get("niuyan", "/relief/recipients").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  @DisplayName("第三部分：案件属于市工业和信息化委；别的市直部门看不见一件，市里别的岗位看不见企业")
  void casesOfTheCompetentDepartment() {
    assertThat(office.runtime.createProcessInstanceQuery().list()).extracting(ProcessInstance::getTenantId).containsOnly("2105D04");
    for (String path : List.of("/engine-rest/process-instance/count", "/engine-rest/history/process-instance/count",
        "/engine-rest/history/variable-instance/count", "/engine-rest/variable-instance/count", "/engine-rest/execution/count")) {
      assertThat(get("xiaoyun", path).getBody()).as(path).contains("\"count\":0");
    }
    String renewal = office.licences.get("食盐批-1").caseId();
    for (String user : List.of("xiaoyun", "jiangbo", "renping", "caiwen")) {
      assertThat(get(user, "/casefile/" + renewal).getStatusCode()).as(user).isEqualTo(HttpStatus.NOT_FOUND);
      assertThat(get(user, "/casefile").getBody()).as(user).doesNotContain("第1盐业公司", renewal);
      for (String path : List.of("/engine-rest/process-instance", "/engine-rest/variable-instance", "/engine-rest/history/variable-instance")) {
        assertThat(get(user, path).getBody()).as(user + path).doesNotContain("第1盐业公司", renewal);
      }
    }
    assertThat(get("niuyan", "/casefile/" + renewal).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("niuyan", "/casefile/" + renewal).getBody()).as("案卷是换证的，不是登记许可证那一步的").contains("食盐许可证换证", "办理中");
    assertThat(get("mengxi", "/salt/licences").getBody()).as("市里的督办人员").contains("第1盐业公司");
  }

  @Test
  @DisplayName("没有报送的月份：登记簿写明催报几次、最近哪一日")
  void chasedOnThePage() {
    clock.forwardPast(LocalDate.of(2018, 1, 9));
    assertThat(get("mengxi", "/salt/enterprises/" + CreditCodes.of(1)).getBody()).contains("已催报3次，最近 2018年1月10日", "还没有报送");
    assertThat(get("mengxi", "/salt/licences").getBody()).contains("2017-10、2017-11");
    assertThat(http.getForObject("/board/salt", String.class)).doesNotContain("2017-10");
  }

  @Test
  @DisplayName("盐业岗位经 REST 也看不见救助案件的流程和下级的案件")
  void onlyTheirOwnOverRest() {
    assertThat(get("niuyan", "/engine-rest/process-definition?latestVersion=true").getBody()).contains("salt-violation")
        .doesNotContain("relief-application");
    assertThat(get("niuyan", "/engine-rest/process-instance/count").getBody()).contains("2");
    assertThat(get("caiwen", "/engine-rest/process-instance/count").getBody()).contains("0");
  }

  private ResponseEntity<String> get(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForEntity(path, String.class);
  }
}
