package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("人手不够停用的人员规则：从那一日起、只在那里停用，操作记录里写明")
class LiftedPeopleRulesTest {

  private static final String RULES = "config/organisation/people-rules.yml";
  private static final Map<String, Object> APPROVE = Map.of("opinion", "approve");

  @TempDir static Path home;

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private long before;

  @DynamicPropertySource
  static void smallOffices(DynamicPropertyRegistry properties) throws IOException {
    for (String folder : List.of("processes", "forms", "config")) {
      FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
    }
    lift("opinionByAnother", "{ from: 2017-10-20, division: \"210521\", applies: false, reason: 各乡镇只有一名负责人 }",
        "{ from: 2017-11-20, division: \"210521\", applies: true }");
    lift("investigatorsDiffer", "{ from: 2017-10-01, division: \"210521109\", applies: false, reason: 只有一名调查人员 }");
    lift("decisionByAnother", "{ from: 2017-10-01, division: \"210502\", applies: false, reason: 区里人手不够 }");
    properties.add("procedures.home", () -> home.toString());
    properties.add("spring.datasource.url", () -> "jdbc:h2:mem:lifted-people-rules;DB_CLOSE_ON_EXIT=FALSE");
  }

  private static void lift(String rule, String... lines) throws IOException {
    String text = Files.readString(home.resolve(RULES));
    int at = text.indexOf("lines:\n", text.indexOf("  " + rule + ":")) + "lines:\n".length();
    Files.writeString(home.resolve(RULES),
        text.substring(0, at) + "      - " + String.join("\n      - ", lines) + "\n" + text.substring(at));
  }

  @BeforeEach
  void oneHeadWhoInvestigates() {
    for (String group : List.of("townshipHead", "townshipHead-210521100", "countyHead", "countyHead-210521")) {
      office.identity.createMembership("linfeng", group);
    }
    clock.set(LocalDate.of(2017, 10, 19));
    before = jdbc.sql("select head_number from audit_chain").query(Long.class).single();
  }

  @AfterEach
  void leave() {
    for (String group : List.of("townshipHead", "townshipHead-210521100", "countyHead", "countyHead-210521")) {
      office.identity.deleteMembership("linfeng", group);
    }
  }

  @Test
  @DisplayName("明日起停用的，今日还有效；县里停用的，乡镇的案件也停用；办了就有一行，说明规则、人、案件、以前办过什么、理由和哪一行")
  void fromItsDayOn() {
    String caseId = investigated();
    assertThatThrownBy(() -> office.complete("linfeng", caseId, "Task_GiveOpinion", APPROVE)).isInstanceOf(InputRefused.class);

    clock.set(LocalDate.of(2017, 10, 20));
    office.as("linfeng", () -> claim(caseId));
    assertThat(lifted()).as("认领还不是办理").isEmpty();
    office.claimedComplete("linfeng", caseId, "Task_GiveOpinion", APPROVE);

    assertThat(lifted()).singleElement().satisfies(line -> {
      assertThat(line).containsEntry("CASE_ID", caseId).containsEntry("ACTOR", "linfeng").containsEntry("DIVISION", "210521100");
      assertThat(line.get("SUBJECT").toString()).contains("提出审核意见的负责人不能是本案的调查人员", "第22条", "2017年10月20日",
          "各乡镇只有一名负责人", RULES, "opinionByAnother › lines 第1项");
      assertThat(line.get("VALUE_BEFORE").toString()).contains("2017年10月19日", "填写调查结果");
      assertThat(line.get("VALUE_AFTER").toString()).contains("linfeng", "提出审核意见");
    });
  }

  @Test
  @DisplayName("停用期间别人照常办的，不写")
  void nothingIsSaidOfOthers() {
    clock.set(LocalDate.of(2017, 10, 20));
    String caseId = investigated();
    office.giveOpinion(caseId);

    assertThat(lifted()).isEmpty();
  }

  @Test
  @DisplayName("停用期间认领、恢复以后才办的：办的时候退回，任务还在")
  void claimedBeforeItAppliesAgain() {
    clock.set(LocalDate.of(2017, 10, 20));
    String caseId = investigated();
    office.as("linfeng", () -> claim(caseId));
    clock.set(LocalDate.of(2017, 11, 20));

    assertThatThrownBy(() -> office.claimedComplete("linfeng", caseId, "Task_GiveOpinion", APPROVE))
        .isInstanceOf(InputRefused.class).hasMessageContaining("不能是本案的调查人员");
    assertThat(office.openTasks(caseId)).contains("Task_GiveOpinion");
    office.as("linfeng", () -> {
      office.tasks.setAssignee(office.task(caseId, "Task_GiveOpinion").getId(), null);
      return null;
    });
    office.giveOpinion(caseId);
  }

  @Test
  @DisplayName("别的乡镇停用的，这里照旧：一个人不能签两份")
  void liftedElsewhereInTheCounty() {
    String caseId = office.accept();
    office.complete("gaoyuan", caseId, "Task_AssignInvestigators", Map.of("investigators", ReliefOffice.ticked("linfeng", "suqing")));
    office.complete("linfeng", caseId, "Task_RecordFindings", office.findings());
    Task signing = office.tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskAssignee("suqing").singleResult();

    assertThatThrownBy(() -> office.tasks.setAssignee(signing.getId(), "linfeng")).hasMessageContaining("一个人不能签两份");
  }

  @Test
  @DisplayName("别的县停用的，这里照旧：审批人没有参加调查")
  void liftedInAnotherCounty() {
    clock.set(LocalDate.of(2017, 10, 20));
    String caseId = investigated();
    office.giveOpinion(caseId);
    office.noticeEnds(LocalDate.of(2017, 10, 27));
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);

    assertThatThrownBy(() -> office.complete("linfeng", caseId, "Task_Decide", Map.of("decision", "approved")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("作出审批决定");
  }

  private String investigated() {
    String caseId = office.accept();
    office.investigate(caseId);
    return caseId;
  }

  private Void claim(String caseId) {
    office.tasks.claim(office.task(caseId, "Task_GiveOpinion").getId(), "linfeng");
    return null;
  }

  private List<Map<String, Object>> lifted() {
    return jdbc.sql("select * from audit_line where kind = 'RULE_LIFTED' and number > ?").param(before).query().listOfRows();
  }
}
