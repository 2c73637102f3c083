package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.access.RestRoutes;
import benxi.procedures.access.RestRoutes.Route;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.DatabaseState;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/**
 * A case of 小市镇 with everything a case can have, and people of every role who do not answer for it: each of
 * them goes every way that the running application has, with the ids of the case in its hands.
 */
@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("别的单位的案件：每个岗位走遍每个接口、每个页面，看不见，动不了")
class ReliefSightTest {

  private static final String PASSWORD = "Benxi-2017";
  private static final Map<String, String> PASSWORDS = Map.of("county-manager", "Lan-qiao-8842", "nobody", "Qing-he-5519");
  private static final String REST = "/engine-rest/(?!engine(/|$)).*";
  private static final String WEB = "/camunda/api/engine/engine/\\{\\w+}/.*|/camunda/api/cockpit/plugin/base/.*";
  /** What an analyst and a keeper of accounts may do is not about cases. */
  private static final String THEIR_OWN = ".*/deployment/\\{id}/redeploy|.*/auth/.*";
  private static final Set<String> WHO_SEES_THE_CITY = Set.of("camunda-admin", "cityStaff", "gridOffice");
  /** Role → people of it who do not answer for 小市镇; two are made for this test. */
  private static final Map<String, List<String>> STRANGERS = Map.ofEntries(
      Map.entry("townshipWindow", List.of("tangmin")),
      Map.entry("townshipInvestigator", List.of("chenming")),
      Map.entry("townshipHead", List.of("sunhao")),
      Map.entry("countyExaminer", List.of("qiaona")),
      Map.entry("countyChecker", List.of("yubo")),
      Map.entry("countyHead", List.of("shilei")),
      Map.entry("villageCommittee", List.of("songlian")),
      Map.entry("manager", List.of("county-manager")),
      Map.entry("analyst", List.of("qinshu")),
      Map.entry("accountAdmin", List.of("baizhan", "nobody")),
      Map.entry("gridStaff", List.of("caojing")),
      Map.entry("gridHead", List.of("jiangbo")),
      Map.entry("saltWindow", List.of("niuyan")),
      Map.entry("saltExaminer", List.of("tiecheng")),
      Map.entry("saltHead", List.of("liuhe")));

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired Letters letters;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;
  @LocalServerPort int port;

  private CaseIds ids;
  private Map<String, String> bodies;
  private List<Route> routes;

  @BeforeEach
  void aCaseWithEverything() throws Exception {
    clock.set(LocalDate.of(2017, 10, 9));
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.object(caseId, "申请人有存款。");
    office.noticeEnds(LocalDate.of(2017, 10, 16));
    String task = office.task(caseId, "Task_AssignInvestigators").getId();
    String instance = office.tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    management.setJobRetries(jdbc.sql("select j.ID_ from ACT_RU_JOB j join ACT_HI_PROCINST p on p.ID_ = j.PROCESS_INSTANCE_ID_"
        + " where p.BUSINESS_KEY_ = ? and j.RETRIES_ > 0 order by j.ID_").param(caseId).query(String.class).list().get(0), 0);
    ids = CaseIds.of(jdbc, caseId, Map.of("task", task,
        "attachment", office.tasks.createAttachment("text/plain", task, instance, "证明", "", "http://x").getId(),
        "comment", office.tasks.createComment(task, instance, "入户时要带身份证").getId(),
        "sha256", letters.ofCase(caseId).get(0).sha256()));
    person("county-manager", "manager", "manager-210502");
    person("nobody");
    management.reportDbMetricsNow();
    routes = RestRoutes.of(context);
    bodies = new LinkedHashMap<>(new Yaml().load(Files.readString(Path.of("src/test/resources/sight/bodies.yml"))));
  }

  @AfterEach
  void nobodyFromElsewhere() {
    List.of("county-manager", "nobody").forEach(office.identity::deleteUser);
  }

  @Test
  @DisplayName("REST 的每个接口、本系统的每个页面")
  void everyRestRouteAndPage() {
    for (String user : STRANGERS.values().stream().flatMap(List::stream).toList()) {
      DatabaseState before = DatabaseState.of(jdbc);
      Leaks leaks = new Leaks();
      for (Route route : routes) {
        if (route.path().matches(REST) && !route.path().matches(THEIR_OWN)) {
          walk(user, as(user), route, leaks);
        }
      }
      pages().forEach(page -> openPage(as(user), page, leaks));
      assertThat(leaks.found()).as(user).isEmpty();
      assertThat(before.differences(DatabaseState.of(jdbc))).as(user + " 改动了").isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"duanwei", "dongjie", "renping"})
  @DisplayName("同一个乡镇、县、市里管网格化的人：看不到申请人，打不开案卷")
  void otherBusinessOfTheSameDivision(String user) {
    Leaks leaks = new Leaks();
    for (Route route : routes) {
      if (route.path().matches(REST) && route.verb().equals("GET")) {
        leaks.persons(route.path(), send(user, as(user), route));
      }
    }
    pages().forEach(page -> leaks.persons(page, as(user).page(page)));
    assertThat(leaks.found()).isEmpty();
    assertThat(as(user).page("/casefile/" + ids.names().get("case")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"tangmin, tasklist", "county-manager, cockpit", "qinshu, cockpit", "baizhan, admin"})
  @DisplayName("网页应用的每个接口")
  void everyRouteOfTheWebApplications(String user, String application) {
    Browser web = new Browser(port);
    assertThat(web.tryToSignIn(user, PASSWORDS.getOrDefault(user, PASSWORD), application).statusCode()).isEqualTo(200);
    web.get("/camunda/app/" + application + "/default/");
    DatabaseState before = DatabaseState.of(jdbc);
    Leaks leaks = new Leaks();
    for (Route route : routes) {
      if (route.path().matches(WEB) && !route.path().matches(THEIR_OWN)) {
        walk(user, web, route, leaks);
      }
    }
    assertThat(leaks.found()).isEmpty();
    assertThat(before.differences(DatabaseState.of(jdbc))).as("改动了").isEmpty();
    assertThat(web.get("/camunda/api/engine/engine/default/task/count").statusCode()).as("会话还在").isEqualTo(200);
  }

  @Test
  @DisplayName("对照：本单位、县、市和系统管理员走同样的路，看得见")
  void whoAnswersForItSeesIt() {
    List<String> seen = new ArrayList<>();
    routes.stream().filter(route -> route.path().matches(REST) && route.verb().equals("GET")).forEach(route -> {
      Leaks leaks = new Leaks();
      walk("zhanghua", as("zhanghua"), route, leaks);
      if (!leaks.found().isEmpty()) {
        seen.add(route.path());
      }
    });
    assertThat(seen).contains("/engine-rest/task", "/engine-rest/task/count", "/engine-rest/task/{id}", "/engine-rest/task/{id}/form-variables",
        "/engine-rest/task/{id}/variables", "/engine-rest/task/{id}/comment", "/engine-rest/task/{id}/attachment",
        "/engine-rest/process-instance", "/engine-rest/process-instance/{id}", "/engine-rest/process-instance/{id}/variables",
        "/engine-rest/process-instance/{id}/activity-instances", "/engine-rest/execution",
        "/engine-rest/variable-instance", "/engine-rest/job", "/engine-rest/job/{id}", "/engine-rest/incident", "/engine-rest/incident/{id}",
        "/engine-rest/event-subscription", "/engine-rest/history/process-instance", "/engine-rest/history/process-instance/{id}",
        "/engine-rest/history/activity-instance", "/engine-rest/history/task", "/engine-rest/history/variable-instance",
        "/engine-rest/history/detail", "/engine-rest/history/decision-instance", "/engine-rest/history/decision-instance/{id}",
        "/engine-rest/history/incident", "/engine-rest/history/job-log", "/engine-rest/history/job-log/{id}",
        "/engine-rest/history/identity-link-log", "/engine-rest/history/user-operation", "/engine-rest/history/task/count",
        "/engine-rest/process-definition/statistics");
    for (String user : List.of("caiwen", "gaoyuan", "xumei", "guanshan", "yaoguang", "mengxi")) {
      for (String path : List.of("/task/{id}", "/process-instance/{id}", "/process-instance/{id}/variables", "/history/process-instance/{id}")) {
        assertThat(as(user).get(ids.in("/engine-rest" + path)).statusCode()).as(user + " " + path).isEqualTo(200);
      }
      assertThat(as(user).page("/casefile").body()).as(user).contains("韩守田");
      assertThat(as(user).page("/casefile/" + ids.names().get("case")).statusCode()).as(user).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"yaoguang", "mengxi", "xumei", "caiwen"})
  @DisplayName("看得见的人也只能照任务办：市级、督办、没有派到任务的人走遍每个会改动的接口，什么也没有变")
  void whoOnlySeesChangesNothing(String user) {
    DatabaseState before = DatabaseState.of(jdbc);
    List<String> failures = new ArrayList<>();
    for (Route route : routes) {
      if (route.path().matches(REST) && !route.verb().equals("GET") && !route.path().matches(THEIR_OWN)) {
        HttpResponse<String> answer = send(user, as(user), route);
        if (answer.statusCode() >= 500) {
          failures.add(answer.statusCode() + " " + route.verb() + " " + route.path() + " " + answer.body());
        }
      }
    }
    HttpResponse<String> attachment = as(user).postMultipart(ids.in("/engine-rest/task/{id}/attachment/create"), "content", "x", "attachment-name", "x");
    assertThat(attachment.statusCode()).as(attachment.body()).isBetween(400, 499);
    assertThat(failures).isEmpty();
    assertThat(before.differences(DatabaseState.of(jdbc))).as("改动了").isEmpty();
  }

  @Test
  @DisplayName("别的乡镇的窗口不能撤回这件申请，也不能登记对它的异议：一句话拒绝，什么也没有变")
  void startsNothingForOthers() {
    String notice = jdbc.sql("select number from notice").query(String.class).single();
    DatabaseState before = DatabaseState.of(jdbc);
    for (String user : List.of("tangmin", "fangli")) {
      for (String start : List.of(
          "relief-application-end/start {\"variables\":{\"endCaseId\":{\"value\":\"" + ids.names().get("case") + "\"},\"endReason\":{\"value\":\"withdrawal\"},"
              + "\"endedOn\":{\"value\":\"2017-10-09\"},\"endReportedBy\":{\"value\":\"村委会\"}}}",
          "notice-objection/start {\"variables\":{\"noticeNumber\":{\"value\":\"" + notice + "\"},\"objectionChannel\":{\"value\":\"counter\"},"
              + "\"objectionReceivedAt\":{\"value\":\"2017-10-09T00:00:00\"},\"objectorName\":{\"value\":\"赵明\"},\"objectionContent\":{\"value\":\"x\"}}}")) {
        String[] parts = start.split(" ", 2);
        HttpResponse<String> answer = as(user).post("/engine-rest/process-definition/key/" + parts[0], parts[1]);
        assertThat(answer.statusCode()).as(user + " " + start + " " + answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("韩守田");
      }
    }
    assertThat(before.differences(DatabaseState.of(jdbc))).isEmpty();
  }

  @Test
  @DisplayName("每个岗位都有人试过；每个写明的请求都有这条路")
  void everyRoleIsTried() throws IOException {
    Map<String, Object> rights = new Yaml().load(Files.readString(Path.of("config/organisation/rights.yml")));
    Set<String> roles = new TreeSet<>(((Map<?, ?>) rights.get("roles")).keySet().stream().map(String::valueOf).toList());
    roles.removeAll(STRANGERS.keySet());
    assertThat(roles).as("没有人试过的岗位，应当只有看得见全市的").isEqualTo(WHO_SEES_THE_CITY);
    assertThat(bodies.keySet()).allMatch(way -> routes.stream().anyMatch(route -> way.equals(way(route))));
  }

  private void openPage(Browser browser, String page, Leaks leaks) {
    HttpResponse<String> answer = browser.page(page);
    leaks.marks(ids.all(), page, answer);
    boolean ofTheCase = page.matches("/casefile/(?!.*\\?).*");
    if (ofTheCase && answer.statusCode() != 404) {
      leaks.found().add(answer.statusCode() + " " + page);
    }
  }

  private void walk(String user, Browser browser, Route route, Leaks leaks) {
    HttpResponse<String> answer = send(user, browser, route);
    leaks.marks(ids.all(), route.verb() + " " + ids.in(route.path()) + " " + body(route, user), answer);
    leaks.counts(answer.uri().getPath() + (answer.uri().getQuery() == null ? "" : "?" + answer.uri().getQuery()), answer);
  }

  private HttpResponse<String> send(String user, Browser browser, Route route) {
    String path = ids.in(route.path()) + (route.path().endsWith("/report") ? "?reportType=duration&periodUnit=month" : "")
        + (route.path().endsWith("/statistics") ? "?incidents=true&failedJobs=true" : "");
    String body = route.verb().equals("GET") || route.verb().equals("DELETE") ? null : body(route, user);
    return path.startsWith("/camunda")
        ? browser.send(route.verb(), path, body, "X-XSRF-TOKEN", browser.csrfToken()) : browser.send(route.verb(), path, body);
  }

  private String body(Route route, String user) {
    return ids.in(bodies.getOrDefault(way(route), "{}"), user);
  }

  private static String way(Route route) {
    return route.verb() + " " + route.path().replaceFirst("^/engine-rest|^/camunda/api/engine/engine/\\{\\w+}", "");
  }

  private List<String> pages() {
    Set<String> pages = new TreeSet<>();
    context.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping ->
        mapping.getHandlerMethods().keySet().forEach(route -> pages.addAll(route.getPatternValues())));
    pages.removeIf(page -> page.matches("/board.*|/objections.*|/|/health|.*clock.*|/sign-out|/error"));
    List<String> filled = new ArrayList<>(pages.stream().map(ids::in).toList());
    filled.addAll(List.of("/casefile?q=%E9%9F%A9", "/casefile?q=" + ids.names().get("case"), "/relief/exchange?month=2017-10"));
    return filled;
  }

  private void person(String user, String... groups) {
    User person = office.identity.newUser(user);
    person.setPassword(PASSWORDS.get(user));
    office.identity.saveUser(person);
    Stream.of(groups).forEach(group -> office.identity.createMembership(user, group));
  }

  private Browser as(String user) {
    return Browser.basic(port, user, PASSWORDS.getOrDefault(user, PASSWORD));
  }
}
