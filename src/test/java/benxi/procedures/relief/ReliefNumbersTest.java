package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.access.Browser;
import benxi.procedures.document.Letters;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("证件号和卡号：名册里隐去，案件自己的表单和案卷里完整，每次查看记一笔")
class ReliefNumbersTest {

  private static final String IDENTITY = Persons.born(LocalDate.of(1950, 3, 8));
  private static final String CARD = "6222021001116245702";
  private static final String WEB = "/camunda/api/engine/engine/default";

  @Autowired ReliefOffice office;
  @Autowired Letters letters;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private String caseId;
  private String task;
  private String instance;
  private long before;

  record Look(String actor, String caseId, String division, String subject, String why) {}

  @BeforeEach
  void anAcceptedCase() {
    clock.set(LocalDate.of(2017, 10, 9));
    caseId = office.accept();
    task = office.task(caseId, "Task_AssignInvestigators").getId();
    instance = office.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    before = jdbc.sql("select coalesce(max(number), 0) from audit_line").query(Long.class).single();
    ProgramCommand.run(() -> office.runtime.setVariable(instance, "note", "卡号" + CARD));
  }

  @Test
  @DisplayName("引擎的每个名册、历史、搜索，REST 和网页应用：看得到案件，号码隐去，不算查看")
  void maskedInLists() {
    List<String> paths = List.of("/variable-instance?deserializeValues=false&maxResults=1000", "/history/variable-instance?deserializeValues=false&maxResults=1000",
        "/history/detail?deserializeValues=false&maxResults=1000", "/process-instance/" + instance + "/variables?deserializeValues=false",
        "/task/" + task + "/variables?deserializeValues=false", "/task/" + task + "/variables/identityNumber",
        "/execution/" + instance + "/localVariables?deserializeValues=false");
    Browser web = new Browser(port).signIn("gaoyuan", "Benxi-2017");
    for (String path : paths) {
      for (HttpResponse<String> answer : List.of(as("gaoyuan").get("/engine-rest" + path), web.get(WEB + path),
          as("mengxi").get("/engine-rest" + path), as("zhanghua").get("/engine-rest" + path))) {
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).contains("210521********").doesNotContain(IDENTITY, CARD);
      }
    }
    assertThat(as("gaoyuan").get("/engine-rest/process-instance/" + instance + "/variables?deserializeValues=false").body())
        .contains("622202*********5702");
    assertThat(looks()).isEmpty();
  }

  @Test
  @DisplayName("本系统的名册和任务旁边的案卷：隐去，不算查看")
  void maskedOnOurPages() {
    for (String path : List.of("/casefile", "/casefile?q=%E9%9F%A9", "/relief/recipients", "/relief/exchange",
        "/casefile/task/" + task + ".json", "/board")) {
      HttpResponse<String> page = as("xumei").page(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).doesNotContain(IDENTITY);
    }
    assertThat(as("gaoyuan").page("/casefile").body()).contains("210521********");
    assertThat(looks()).isEmpty();
  }

  @Test
  @DisplayName("任务的表单：完整，每次记下谁、哪件、凭什么；待办任务和 REST 一样")
  void wholeInTheForm() {
    Browser web = new Browser(port).signIn("gaoyuan", "Benxi-2017");
    assertThat(web.get(WEB + "/task/" + task + "/form-variables?deserializeValues=false").body()).contains(IDENTITY);
    office.as("gaoyuan", () -> {
      office.tasks.claim(task, "gaoyuan");
      return null;
    });
    for (String user : List.of("gaoyuan", "caiwen", "xumei", "zhanghua")) {
      assertThat(as(user).get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false").body()).contains(IDENTITY);
    }
    assertThat(as("gaoyuan").get("/engine-rest/task/" + task + "/form-variables?variableNames=applicantName").body())
        .contains("韩守田");

    String form = "任务“" + office.tasks.createTaskQuery().taskId(task).singleResult().getName() + "”的表单";
    assertThat(looks()).containsExactly(
        new Look("gaoyuan", caseId, "210521100", form, "任务派给本人所在的机构"),
        new Look("gaoyuan", caseId, "210521100", form, "办理本人认领的任务"),
        new Look("caiwen", caseId, "210521100", form, "案件由本单位办理"),
        new Look("xumei", caseId, "210521100", form, "案件由所辖单位办理"),
        new Look("zhanghua", caseId, "210521100", form, "系统管理员"));
  }

  @Test
  @DisplayName("案卷、压缩包、文书：完整，每次记一笔；别的单位的人打不开，也没有记录")
  void wholeInTheFile() {
    String document = letters.ofCase(caseId).get(0).sha256();
    assertThat(as("caiwen").page("/casefile/" + caseId).body()).contains(IDENTITY);
    assertThat(as("guanshan").download("/casefile/" + caseId + ".zip").statusCode()).isEqualTo(200);
    assertThat(as("caiwen").download("/casefile/" + caseId + "/document/" + document).statusCode()).isEqualTo(200);
    assertThat(as("yaoguang").page("/casefile/person/" + caseId).body()).contains(IDENTITY);
    assertThat(as("yaoguang").download("/casefile/person/" + caseId + ".zip").statusCode()).isEqualTo(200);
    assertThat(as("tangmin").page("/casefile/" + caseId).statusCode()).isEqualTo(404);

    assertThat(looks()).extracting(Look::actor, Look::why).containsExactly(
        tuple("caiwen", "案件由本单位办理"), tuple("guanshan", "案件由所辖单位办理"),
        tuple("caiwen", "案件由本单位办理"), tuple("yaoguang", "案件由所辖单位办理"),
        tuple("yaoguang", "案件由所辖单位办理"));
    assertThat(looks()).extracting(Look::subject).anyMatch(subject -> subject.startsWith("文书"));
  }

  @Test
  @DisplayName("记不下来，就不给看")
  void noLineNoLook() {
    jdbc.sql("alter table audit_line rename to audit_line_away").update();
    try {
      assertThat(as("gaoyuan").get("/engine-rest/task/" + task + "/form-variables").body()).doesNotContain(IDENTITY);
      assertThat(as("gaoyuan").page("/casefile/" + caseId).body()).doesNotContain(IDENTITY);
    } finally {
      jdbc.sql("alter table audit_line_away rename to audit_line").update();
    }
  }

  private List<Look> looks() {
    return jdbc.sql("select actor, case_id, division, subject, value_after from audit_line where kind = 'WHOLE_LOOK'"
        + " and number > ? order by number").param(before)
        .query((row, n) -> new Look(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
  }

  private Browser as(String user) {
    return Browser.basic(port, user, "Benxi-2017");
  }
}
