package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.testing.MayStart;
import benxi.procedures.form.DivisionCodes;
import benxi.procedures.form.Feel;
import benxi.procedures.form.FormCheck;
import benxi.procedures.form.FormExample;
import benxi.procedures.form.FormSchema;
import benxi.procedures.form.Outcome;
import benxi.procedures.form.Submission;
import benxi.procedures.form.Submission.Kind;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * More of them, or other ones: {@code mvn test -Dtest=RandomSubmissionsTest -Dform.submissions=100000 -Dform.seed=7}.
 */
@ProcessTest
@DisplayName("胡乱填写的表单：没有一个 500，没有一个错值存下，没有一个对的被退回")
class RandomSubmissionsTest {

  private static final int COUNT = Integer.getInteger("form.submissions", 10_000);
  private static final long SEED = Long.getLong("form.seed", 20170829L);

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired TestClock clock;
  @Autowired Feel feel;
  @Autowired DivisionCodes divisions;
  @LocalServerPort int port;

  @Autowired DefaultListableBeanFactory words;
  @Autowired AuthorizationService authorizations;

  private final Random random = new Random(SEED);
  private String deployment;
  private MayStart mayStart;
  private FormExampleCases cases;
  private Task task;
  private long open;

  @BeforeEach
  void deploy() {
    clock.set(FormExampleCases.TODAY);
    words.registerSingleton("formExample", new FormExampleCases(runtime, tasks));
    deployment = repository.createDeployment().addClasspathResource("form/form-example.bpmn")
        .addClasspathResource("form/form-example.form").deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", "form-example", "form-example-inner");
    cases = new FormExampleCases(runtime, tasks);
    task = cases.taskWithForm();
    open = 1;
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
    words.destroySingleton("formExample");
  }

  @Test
  @DisplayName("检查本身（十分之六）")
  void byTheCheckAlone() {
    FormSchema form = FormSchema.parse("form-example.form", FormExample.TEXT, feel);
    Map<String, Object> present = Map.of("opened", "SQ-1", "found", "以前所见", "offices", List.of("民政", "财政"));
    for (int i = 0; i < COUNT * 6 / 10; i++) {
      RandomSubmission submission = RandomSubmission.of(random);
      Outcome outcome = FormCheck.check(form, new Submission(Kind.COMPLETION, submission.given(), present), clock.now(), divisions);
      assertThat(outcome.faults().isEmpty()).as("第 %d 份（种子 %d）：错的是 %s，回答是 %s", i, SEED, submission.badKeys(), outcome.faults())
          .isEqualTo(submission.isRight());
      assertThat(outcome.fields()).allMatch(field -> !field.fault().wrong().isBlank() && !field.fault().right().isBlank(), "说了错在哪里、怎样才对");
    }
  }

  @Test
  @DisplayName("Java 接口（十分之三）")
  void overJava() {
    for (int i = 0; i < COUNT * 3 / 10; i++) {
      RandomSubmission submission = RandomSubmission.of(random);
      SubmissionWay way = SubmissionWay.pick(submission, random);
      String faults = "";
      try {
        way.overJava(tasks, forms, runtime, task.getId(), definition(), submission.given());
      } catch (InputRefused refused) {
        faults = refused.getMessage();
      }
      judged(i + " " + way, way.mayTake(submission), submission, faults.isEmpty(), faults);
    }
  }

  /** Clerks may work on a task but not save variables: a right draft is forbidden to them, a wrong one is refused before. */
  @Test
  @DisplayName("REST（十分之一）")
  void overRest() {
    Browser rest = new Browser(port).signIn("caiwen", "Benxi-2017");
    for (int i = 0; i < COUNT / 10; i++) {
      RandomSubmission submission = RandomSubmission.of(random);
      SubmissionWay way = SubmissionWay.pick(submission, random);
      boolean strange = random.nextInt(5) == 0;
      HttpResponse<String> answer = rest.post("/camunda/api/engine/engine/default/" + way.path(task.getId(), definition()),
          way.body(strange ? strange(submission.given()) : RestBody.variables(submission.given())), "X-XSRF-TOKEN", rest.csrfToken());
      boolean right = !strange && way.mayTake(submission);
      assertThat(answer.statusCode()).as("第 %d 份（种子 %d）%s：%s", i, SEED, way, answer.body())
          .isIn(way == SubmissionWay.VARIABLES && right ? List.of(403) : List.of(200, 204, 400));
      judged(i + " " + way, right && way != SubmissionWay.VARIABLES, submission, answer.statusCode() < 300, answer.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"variables\":", "{\"variables\":[]}", "{\"variables\":7}",
      "{\"variables\":{\"name\":7}}", "{\"variables\":{\"name\":null}}", "{\"variables\":{\"name\":{\"value\":{\"a\":[1]}}}}",
      "{\"variables\":{\"name\":{\"value\":\"x\",\"typ\":\"String\"}}}", "{\"variables\":{\"age\":{\"value\":1e400}}}",
      "{\"variables\":{\"tags\":{\"value\":7,\"type\":\"Json\"}}}", "{\"variables\":{\"tags\":{\"value\":\"[\",\"type\":\"Json\"}}}",
      "{\"variables\":{\"age\":{\"value\":\"x\",\"type\":\"Integer\"}}}", "{\"variables\":{\"age\":{\"value\":9e99,\"type\":\"Long\"}}}",
      "{\"variables\":{\"name\":{\"value\":\"x\",\"type\":7}}}", "{\"variables\":{\"name\":{\"value\":\"x\",\"valueInfo\":7}}}", "DEEP"})
  @DisplayName("REST：正文本身就是坏的")
  void brokenBodies(String body) {
    Browser rest = new Browser(port).signIn("caiwen", "Benxi-2017");
    String sent = body.equals("DEEP") ? "{\"variables\":" + "[".repeat(200_000) : body;
    for (SubmissionWay way : SubmissionWay.values()) {
      HttpResponse<String> answer = rest.post("/camunda/api/engine/engine/default/" + way.path(task.getId(), definition()),
          way.body(sent), "X-XSRF-TOKEN", rest.csrfToken());
      assertThat(answer.statusCode()).as(way + ": " + answer.body()).isBetween(400, 499);
    }
    assertThat(history.createHistoricDetailQuery().processInstanceId(task.getProcessInstanceId()).count()).isEqualTo(3);
  }

  /** With a type that no page would send. */
  private String strange(Map<String, Object> given) {
    Map<String, Object> typed = RestBody.typed(given);
    typed.put("remark", Map.of("value", "x", "type", List.of("Object", "Bytes", "File", "Date", "Xml", "Json", "Foo")
        .get(random.nextInt(7)), "valueInfo", Map.of("objectTypeName", "java.util.HashMap",
        "serializationDataFormat", "application/x-java-serialized-object", "transient", random.nextBoolean())));
    return RestBody.write(Map.of("variables", typed));
  }

  /** Accepted if and only if it is right; and if not, nothing has changed. */
  private void judged(String number, boolean right, RandomSubmission submission, boolean accepted, String answer) {
    assertThat(accepted).as("第 %s 份（种子 %d）：错的是 %s，回答是 %s", number, SEED, submission.badKeys(), answer).isEqualTo(right);
    if (accepted) {
      task = cases.taskWithForm();
      open = runtime.createProcessInstanceQuery().count();
      return;
    }
    assertThat(history.createHistoricDetailQuery().processInstanceId(task.getProcessInstanceId()).count()).isEqualTo(3);
    assertThat(runtime.createProcessInstanceQuery().count()).as("案件数").isEqualTo(open);
  }

  private String definition() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("form-example").latestVersion().singleResult().getId();
  }
}
