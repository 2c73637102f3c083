package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which somebody can come to a task and do it: the Java API, REST, and the web applications' copy of it. */
class WaysToATask {

  private static final String PASSWORD = "Benxi-2017";

  private final ReliefOffice office;
  private final TaskService tasks;
  private final FormService forms;
  private final JdbcClient jdbc;
  private final int port;

  WaysToATask(ReliefOffice office, FormService forms, JdbcClient jdbc, int port) {
    this.office = office;
    this.tasks = office.tasks;
    this.forms = forms;
    this.jdbc = jdbc;
    this.port = port;
  }

  /**
   * All are closed to this person, with a sentence that holds these words, and the task stays as it was.
   *
   * @param giver head of the office that the task was given to
   * @param form  with which somebody else would complete it
   */
  void areClosed(String caseId, String taskKey, String person, String giver, Map<String, Object> form, String... words) {
    String id = office.task(caseId, taskKey).getId();
    Map<String, Runnable> toGet = new LinkedHashMap<>();
    toGet.put("认领", as(person, () -> tasks.claim(id, person)));
    toGet.put("指派", as(giver, () -> tasks.setAssignee(id, person)));
    toGet.put("转交", as(giver, () -> tasks.delegateTask(id, person)));
    toGet.put("改写", () -> {
      Task task = office.task(caseId, taskKey);
      task.setAssignee(person);
      tasks.saveTask(task);
    });
    toGet.put("登记为办理人", () -> tasks.addUserIdentityLink(id, person, "assignee"));
    Map<String, Runnable> toDo = new LinkedHashMap<>();
    toDo.put("完成", as(person, () -> tasks.complete(id, form)));
    toDo.put("提交表单", as(person, () -> forms.submitTaskForm(id, form)));
    Map<String, Runnable> toGiveBack = new LinkedHashMap<>();
    toGiveBack.put("交回", as(person, () -> tasks.resolveTask(id, form)));
    toGiveBack.put("交回时提交表单", as(person, () -> forms.submitTaskForm(id, form)));

    String user = "{\"userId\":\"" + person + "\"}";
    String variables = "{\"variables\":{" + form.entrySet().stream().map(field -> "\"" + field.getKey()
        + "\":{\"type\":\"String\",\"value\":\"" + field.getValue() + "\"}").collect(Collectors.joining(",")) + "}}";
    for (boolean page : new boolean[] {false, true}) {
      String where = page ? "待办应用的 " : "REST 的 ";
      toGet.put(where + "claim", () -> post(page, person, id + "/claim", user));
      toGet.put(where + "assignee", () -> post(page, giver, id + "/assignee", user));
      toGet.put(where + "delegate", () -> post(page, giver, id + "/delegate", user));
      toDo.put(where + "complete", () -> post(page, person, id + "/complete", variables));
      toDo.put(where + "submit-form", () -> post(page, person, id + "/submit-form", variables));
      toGiveBack.put(where + "resolve", () -> post(page, person, id + "/resolve", variables));
      toGiveBack.put(where + "submit-form", () -> post(page, person, id + "/submit-form", variables));
    }
    closed(id, toGet, null, null, null, words);
    closed(id, toDo, person, null, null, words);   // who has it since a time before the rule
    closed(id, toGiveBack, person, giver, "PENDING", words);
    stands(id, null, null, null);
  }

  private void closed(String id, Map<String, Runnable> ways, String assignee, String owner, String delegation, String... words) {
    stands(id, assignee, owner, delegation);
    ways.forEach((name, way) -> {
      Throwable refused = catchThrowable(way::run);
      assertThat(refused).as(name).isInstanceOf(InputRefused.class).hasMessageContainingAll(words);
      Task task = tasks.createTaskQuery().taskId(id).singleResult();
      assertThat(task).as(name).isNotNull();
      assertThat(task.getAssignee()).as(name).isEqualTo(assignee);
      assertThat(task.getOwner()).as(name).isEqualTo(owner);
    });
  }

  /** As the rows of a task say that was given before a rule was. */
  private void stands(String id, String assignee, String owner, String delegation) {
    jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = ?, OWNER_ = ?, DELEGATION_ = ? where ID_ = ?")
        .params(assignee, owner, delegation, id).update();
  }

  private Runnable as(String person, Runnable act) {
    return () -> office.as(person, (Supplier<Void>) () -> {
      act.run();
      return null;
    });
  }

  private void post(boolean page, String person, String path, String body) {
    Browser browser = page ? new Browser(port).signIn(person, PASSWORD) : Browser.basic(port, person, PASSWORD);
    HttpResponse<String> answer = page
        ? browser.post("/camunda/api/engine/engine/default/task/" + path, body, "X-XSRF-TOKEN", browser.csrfToken())
        : browser.post("/engine-rest/task/" + path, body);
    if (answer.statusCode() == 400) {
      throw new InputRefused(answer.body());
    }
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
  }
}
