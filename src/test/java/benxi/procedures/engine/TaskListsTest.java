package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("待办任务的列表")
class TaskListsTest {

  private static final String HARMFUL = "${''.getClass().forName('java.lang.Runtime')}";

  @Autowired TestClock clock;
  @Autowired TaskLists lists;
  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private String deployment;
  private MayStart mayStart;

  @BeforeEach
  void oneTaskDueInFiveDays() {
    clock.set(LocalDateTime.of(2017, 10, 9, 10, 0));
    // due at 24:00 of the 13th
    deployment = repository.createDeployment().addModelInstance("lists.bpmn",
        Bpmn.createExecutableProcess("test-lists").camundaHistoryTimeToLiveString("P1D").startEvent()
            .userTask("Task_Examine").name("审查").camundaCandidateGroups("${office.group(execution, 'townshipWindow')}")
            .camundaDueDate("2017-10-14T00:00:00").endEvent().done()).deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", "test-lists");
    assertThat(as("caiwen").post("/engine-rest/process-definition/key/test-lists/start", "{}").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
    lists.afterSingletonsInstantiated();
  }

  @Test
  @DisplayName("四个列表，按次序；再启动一次不多不少，手工改过的改回来")
  void areThereAfterEveryStart() throws IOException {
    List<String> names = new ArrayList<>();
    JsonNode all = new ObjectMapper().readTree(as("caiwen").get("/engine-rest/filter?resourceType=Task").body());
    all.forEach(filter -> names.add(filter.get("name").asText()));
    assertThat(names).containsExactlyInAnyOrder("我的任务", "本单位待办", "即将到期", "已逾期");
    assertThat(all.get(0).get("properties").get("variables").toString()).contains("caseId", "案件编号");

    String before = content();
    lists.afterSingletonsInstantiated();
    assertThat(content()).isEqualTo(before);

    filters.saveFilter(filters.getFilter(id("我的任务")).setName("乱改"));
    filters.deleteFilter(id("已逾期"));
    lists.afterSingletonsInstantiated();
    assertThat(filters.createTaskFilterQuery().count()).isEqualTo(4);
    assertThat(id("我的任务")).isNotNull();
  }

  @Test
  @DisplayName("认领前在本单位待办，认领后在我的任务；调查人员和邻镇看不到")
  void moveWithTheTask() {
    assertThat(counts("caiwen")).containsExactly(0, 1, 0, 0);
    assertThat(counts("linfeng")).containsExactly(0, 0, 0, 0);
    assertThat(counts("tangmin")).containsExactly(0, 0, 0, 0);

    tasks.claim(tasks.createTaskQuery().singleResult().getId(), "caiwen");

    assertThat(counts("caiwen")).containsExactly(1, 0, 0, 0);
    assertThat(as("caiwen").get("/engine-rest/filter/" + id("我的任务") + "/list").body()).contains("审查");
  }

  @Test
  @DisplayName("期限在13日24时：10日起（三天内）即将到期，14日0时过后已逾期；督办人员看得到所辖的")
  void followTheDueDate() {
    assertThat(counts("mengxi")).containsExactly(0, 0, 0, 0);

    clock.set(LocalDateTime.of(2017, 10, 9, 23, 59));
    assertThat(counts("caiwen")).containsExactly(0, 1, 0, 0);
    clock.set(LocalDateTime.of(2017, 10, 10, 0, 0));
    assertThat(counts("caiwen")).containsExactly(0, 1, 1, 0);
    clock.set(LocalDateTime.of(2017, 10, 13, 23, 59));
    assertThat(counts("caiwen")).containsExactly(0, 1, 1, 0);
    assertThat(counts("mengxi")).containsExactly(0, 0, 1, 0);
    assertThat(counts("linfeng")).containsExactly(0, 0, 0, 0);
    clock.set(LocalDateTime.of(2017, 10, 14, 0, 1));
    assertThat(counts("caiwen")).containsExactly(0, 1, 0, 1);
    assertThat(counts("mengxi")).containsExactly(0, 0, 0, 1);
    assertThat(counts("shilei")).containsExactly(0, 0, 0, 0);
  }

  @Test
  @DisplayName("在列表里再加条件只会变少，不能变成别人的")
  void cannotBeWidened() {
    tasks.claim(tasks.createTaskQuery().singleResult().getId(), "caiwen");
    String mine = "/engine-rest/filter/" + id("我的任务") + "/count";
    assertThat(as("caiwen").post(mine, "{\"nameLike\":\"%别的%\"}").body()).contains("0");
    assertThat(as("caiwen").post(mine, "{\"nameLike\":\"%审%\"}").body()).contains("1");
    assertThat(as("gaoyuan").post(mine, "{\"assignee\":\"caiwen\"}").body()).contains("0");
    assertThat(as("gaoyuan").post("/engine-rest/filter/" + id("我的任务") + "/list",
        "{\"orQueries\":[{\"assignee\":\"caiwen\"}]}").body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("CVE-2026-109432：查询里的表达式一律拒绝：直接查、或条件里（多深都一样）、列表加条件、新建列表、已经存着的")
  void refuseExpressions() {
    String plain = "{\"assigneeExpression\":\"" + HARMFUL + "\"}";
    String nested = "{\"orQueries\":[" + plain + "]}";
    String list = "/engine-rest/filter/" + id("我的任务");
    String deeper = "{\"orQueries\":[{\"name\":\"x\"},{\"orQueries\":[" + nested + "]}]}";
    for (String body : List.of(plain, nested, deeper)) {
      for (String path : List.of("/engine-rest/task", "/engine-rest/task/count", list + "/list", list + "/count",
          list + "/singleResult")) {
        assertRefused(as("caiwen").post(path, body), path);
        assertRefused(as("zhanghua").post(path, body), path);
      }
      assertRefused(as("zhanghua").post("/engine-rest/filter/create",
          "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + body + "}"), "create");
      assertRefused(as("zhanghua").put(list,
          "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + body + "}"), "update");
      String untouched = jdbc.sql("select QUERY_ from ACT_RU_FILTER where ID_ = ?").param(id("我的任务")).query(String.class).single();
      jdbc.sql("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?").params(body, id("我的任务")).update();
      assertRefused(as("caiwen").get(list + "/list"), "stored");
      assertRefused(as("caiwen").get(list + "/list?maxResults=5"), "stored");
      assertRefused(as("caiwen").get(list + "/singleResult"), "stored");
      assertRefused(as("zhanghua").post(list + "/count", "{\"name\":\"x\"}"), "stored");
      assertRefused(as("caiwen").get(list + "/count"), "stored");
      jdbc.sql("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?").params(untouched, id("我的任务")).update();
    }
  }

  @Test
  @DisplayName("CVE-2026-109432：在引擎里就拒绝，Java 的查询和列表也一样，多深都一样")
  void refuseExpressionsInsideTheEngine() {
    TaskQueryImpl inner = (TaskQueryImpl) tasks.createTaskQuery().taskAssigneeExpression(HARMFUL);
    TaskQueryImpl middle = (TaskQueryImpl) tasks.createTaskQuery();
    middle.addOrQuery(inner);
    TaskQueryImpl outer = (TaskQueryImpl) tasks.createTaskQuery();
    outer.addOrQuery(middle);
    for (TaskQueryImpl query : List.of(inner, middle, outer)) {
      assertThatThrownBy(query::list).isInstanceOf(InputRefused.class);
      assertThatThrownBy(query::count).isInstanceOf(InputRefused.class);
      assertThatThrownBy(query::singleResult).isInstanceOf(InputRefused.class);
      assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(InputRefused.class);
      assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("x").setQuery(query))).isInstanceOf(InputRefused.class);
      assertThatThrownBy(() -> filters.list(id("我的任务"), query)).isInstanceOf(InputRefused.class);
      assertThatThrownBy(() -> filters.count(id("我的任务"), query)).isInstanceOf(InputRefused.class);
    }
  }

  @Test
  @DisplayName("CVE-2026-109432：引擎不认识的 …Expression 条件也是 400，不是悄悄略过；网址里、成批操作的查询里都一样")
  void refuseUnknownExpressions() {
    for (String user : List.of("caiwen", "zhanghua")) {
      assertRefused(as(user).get("/engine-rest/task?assigneeExpression=x"), "url");
      assertRefused(as(user).get("/engine-rest/history/task?taskAssigneeExpression=x"), "url");
      assertRefused(as(user).post("/engine-rest/history/task", "{\"orQueries\":[{\"ownerExpression\":\"x\"}]}"), "body");
      assertRefused(as(user).post("/engine-rest/process-instance", "{\"businessKeyExpression\":\"x\"}"), "body");
      assertRefused(as(user).post("/engine-rest/process-instance/delete",
          "{\"processInstanceQuery\":{\"businessKeyExpression\":\"x\"}}"), "batch");
    }
    Browser browser = new Browser(port).signIn("zhanghua", "Benxi-2017");
    HttpResponse<String> answer = browser.post("/camunda/api/engine/engine/default/task",
        "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"x\"}]}]}", "X-XSRF-TOKEN", browser.csrfToken());
    assertThat(answer.body()).contains("请写具体的值");
    assertRefused(answer, "web application");
  }

  private List<Integer> counts(String user) {
    return List.of("我的任务", "本单位待办", "即将到期", "已逾期").stream().map(name -> {
      HttpResponse<String> answer = as(user).get("/engine-rest/filter/" + id(name) + "/count");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Integer.valueOf(answer.body().replaceAll("\\D", ""));
    }).toList();
  }

  private String id(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
  }

  private String content() {
    List<Map<String, Object>> rows = jdbc.sql("select ID_, REV_, NAME_ from ACT_RU_FILTER order by ID_").query().listOfRows();
    return rows.toString();
  }

  private Browser as(String user) {
    return Browser.basic(port, user, "Benxi-2017");
  }

  private static void assertRefused(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(400);
  }
}
