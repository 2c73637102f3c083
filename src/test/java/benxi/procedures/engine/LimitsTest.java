package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("上限：查询的结果、分页、提交内容的大小和深浅")
class LimitsTest {

  private static final String LARGE = "{\"name\":\"" + "长".repeat(700_000) + "\"}";

  @Autowired JdbcClient jdbc;
  @Autowired FilterService filters;
  @Autowired IdentityService identities;
  @LocalServerPort int port;

  @Test
  @DisplayName("不分页的查询读到上限就拒绝，不拿一部分当全部；分页照常，程序自己不受限")
  void wholeListsOnlyWhenTheyAreWhole() {
    assertThat(admin().get("/engine-rest/group").statusCode()).isEqualTo(200);
    for (int i = 0; i < ResultLimit.MOST; i++) {
      jdbc.sql("insert into ACT_ID_GROUP (ID_, REV_, NAME_) values (?, 1, 'x')").param("limit" + i).update();
    }
    try {
      assertRefused(admin().get("/engine-rest/group"), "结果达到 2000 条");
      assertRefused(admin().get("/engine-rest/group?firstResult=0"), "结果达到 2000 条");
      assertRefused(admin().post("/engine-rest/group", "{}"), "结果达到 2000 条");
      assertThat(admin().get("/engine-rest/group?maxResults=2000").statusCode()).isEqualTo(200);
      assertThat(admin().get("/engine-rest/group/count").statusCode()).isEqualTo(200);
      assertThat(identities.createGroupQuery().list()).hasSizeGreaterThan(ResultLimit.MOST);
    } finally {
      jdbc.sql("delete from ACT_ID_GROUP where ID_ like 'limit%'").update();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task?", "/engine-rest/process-instance?", "/engine-rest/history/process-instance?",
      "/engine-rest/history/variable-instance?", "/engine-rest/history/user-operation?", "/engine-rest/variable-instance?",
      "/engine-rest/job?", "/engine-rest/user?", "/engine-rest/deployment?", "/engine-rest/filter?", "/engine-rest/filter/{filter}/list?",
      "/engine-rest/authorization?", "/engine-rest/external-task?", "/engine-rest/incident?"})
  @DisplayName("一页最多两千条，页码不能是负数")
  void pages(String query) {
    String path = query.replace("{filter}", filters.createTaskFilterQuery().filterName("我的任务").singleResult().getId());
    assertThat(admin().get(path + "maxResults=2000").statusCode()).isEqualTo(200);
    assertRefused(admin().get(path + "maxResults=2001"), "一次要 2001 条太多，最多 2000 条");
    assertRefused(admin().get(path + "maxResults=1000000000"), "最多 2000 条");
    assertRefused(admin().get(path + "maxResults=-1"), "不能小于 0");
    assertRefused(admin().get(path + "firstResult=-1&maxResults=5"), "不能小于 0");
  }

  @Test
  @DisplayName("监控台自己的查询也有上限；不写分页的照常")
  void cockpit() {
    Browser cockpit = new Browser(port).signIn("zhanghua", "Benxi-2017");
    String path = "/camunda/api/cockpit/plugin/base/default/process-instance";
    assertThat(cockpit.post(path, "{}", "X-XSRF-TOKEN", cockpit.csrfToken()).statusCode()).isEqualTo(200);
    assertThat(cockpit.post(path + "?maxResults=2001", "{}", "X-XSRF-TOKEN", cockpit.csrfToken()).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhanghua", "caiwen"})
  @DisplayName("嵌套四十层还读，再深就是 400；列表两千项还读，再长就是 400")
  void deepAndLongBodies(String user) {
    Browser client = Browser.basic(port, user, "Benxi-2017");
    assertThat(client.post("/engine-rest/task", nested(20)).body()).doesNotContain("嵌套超过");
    assertRefused(client.post("/engine-rest/task", nested(21)), "嵌套超过 40 层");
    assertThat(client.post("/engine-rest/task", listed(2000)).statusCode()).isEqualTo(200);
    assertRefused(client.post("/engine-rest/task", listed(2001)), "超过 2000 项");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhanghua", "caiwen"})
  @DisplayName("太大的内容，先说了多大的：不读，413")
  void largeBodies(String user) {
    HttpResponse<String> answer = Browser.basic(port, user, "Benxi-2017").post("/engine-rest/task", LARGE);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("超过 2000 KB");
    assertThat(new Browser(port).post("/board", LARGE).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhanghua", "caiwen"})
  @DisplayName("太大的内容，没有先说多大的：读到上限为止，400")
  void endlessBodies(String user) {
    assertRefused(Browser.basic(port, user, "Benxi-2017").postInPieces("/engine-rest/task", LARGE), "超过 2000 KB");
  }

  /** Two levels a pair of brackets. */
  private static String nested(int pairs) {
    return "{\"orQueries\":[".repeat(pairs) + "]}".repeat(pairs);
  }

  private static String listed(int ids) {
    return "{\"processInstanceIdIn\":[" + String.join(",", Collections.nCopies(ids, "\"x\"")) + "]}";
  }

  private Browser admin() {
    return Browser.basic(port, "zhanghua", "Benxi-2017");
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.body()).contains(why);
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
