package benxi.procedures.casefile;

import static benxi.procedures.casefile.TrialCase.CASE;
import static benxi.procedures.casefile.TrialCase.HOSTILE;
import static benxi.procedures.casefile.TrialCase.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(TrialCase.class)
@DisplayName("第24条：一人一档")
class CasefileTest {

  private static final String MASKED = "210521********0012";

  @Autowired TrialCase trial;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void deployed() {
    clock.set(LocalDate.of(2017, 10, 9));
    trial.deploy();
  }

  @AfterEach
  void gone() {
    trial.close();
  }

  @Test
  @DisplayName("案卷里有每一张提交过的表单：谁、何时、哪一步，选项写标签，表格是表格")
  void showsEveryForm() {
    trial.register("韩守田");
    trial.examine("入户时\n本人在家");

    String page = page("/casefile/" + CASE);
    assertThat(page).contains("韩守田", IDENTITY, "试办事项", "本溪满族自治县小市镇", "予以批准");
    assertThat(page).contains("蔡文（caiwen）", "2017年10月9日 09:00", "核对申请材料");
    assertThat(page).contains("申请日期", "2017年10月9日", "居住地类别", "农村", "入户调查、邻里访问", "入户时\n本人在家");
    assertThat(page).contains("<th>月收入（元）</th>", "<td>120.5</td>", "<td>配偶</td>").doesNotContain("spouse");
  }

  @Test
  @DisplayName("没有办结的：办理中，写明谁在办哪一步")
  void showsWhatIsOpen() {
    trial.register("韩守田");

    assertThat(page("/casefile/" + CASE)).contains("办理中", "核对申请材料", "小市镇");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/casefile/%s", "/casefile/person/%s", "/casefile/%s.zip", "/casefile/person/%s.zip"})
  @DisplayName("别的单位的案卷和没有的案卷一样：404，看不出有没有；县里和市里看得到")
  void otherDivisionsSeeNothing(String path) {
    trial.register("韩守田");

    HttpResponse<String> hidden = as("tangmin").page(path.formatted(CASE));
    HttpResponse<String> unknown = as("caiwen").page(path.formatted("SQ210521100-2017-9999"));
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(unknown.body()).doesNotContain(CASE);
    assertThat(as("songlian").page(path.formatted(CASE)).statusCode()).isEqualTo(404);
    assertThat(as("qinshu").page(path.formatted(CASE)).statusCode()).isEqualTo(404);
    assertThat(as("guanshan").page(path.formatted(CASE)).statusCode()).isEqualTo(200);
    assertThat(as("yaoguang").page(path.formatted(CASE)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("不留缓存，不许脚本")
  void keptNowhere() {
    trial.register("韩守田");

    for (String path : new String[] {"/casefile", "/casefile/" + CASE, "/casefile/" + CASE + ".zip",
        "/casefile/task/" + trial.task().getId() + ".json"}) {
      HttpResponse<String> answer = as("caiwen").get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    }
    assertThat(as("tangmin").page("/casefile/" + CASE).headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  @DisplayName("填写的内容里有引号和标签：原样显示，不执行")
  void escapesWhatWasEntered() {
    trial.register(HOSTILE);
    trial.examine(HOSTILE);

    for (String path : new String[] {"/casefile/" + CASE, "/casefile/person/" + CASE, "/casefile?q=%3Cscript%3E", "/casefile"}) {
      assertThat(page(path)).as(path).contains("&lt;script&gt;").doesNotContain("<script", "<img", "备注 <b>");
    }
  }

  @Test
  @DisplayName("查找：按案件编号或姓名，身份证号遮盖，只有本单位的")
  void finds() {
    trial.register("韩守田");

    assertThat(page("/casefile")).contains(CASE, "韩守田", MASKED, "办理中").doesNotContain(IDENTITY);
    assertThat(page("/casefile?q=%E9%9F%A9")).contains(CASE);
    assertThat(page("/casefile?q=0042")).contains(CASE);
    assertThat(page("/casefile?q=nobody")).doesNotContain(CASE).contains("没有案件编号或姓名含");
    assertThat(as("tangmin").page("/casefile?q=0042").body()).doesNotContain("韩守田");
    assertThat(as("qinshu").page("/casefile").body()).doesNotContain(CASE);
  }

  @Test
  @DisplayName("任务旁边的案卷：姓名、遮盖的身份证号、全卷的链接；别的单位 404")
  void besideATask() {
    trial.register("韩守田");
    String path = "/casefile/task/" + trial.task().getId() + ".json";

    assertThat(as("caiwen").get(path).body())
        .contains("\"caseId\":\"" + CASE + "\"", MASKED, "\"file\":\"/casefile/" + CASE + "\"").doesNotContain(IDENTITY);
    assertThat(as("tangmin").get(path).statusCode()).isEqualTo(404);
    assertThat(as("caiwen").get("/casefile/task/none.json").statusCode()).isEqualTo(404);
  }

  private String page(String path) {
    HttpResponse<String> answer = as("caiwen").page(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private Browser as(String user) {
    return Browser.basic(port, user, "Benxi-2017");
  }
}
