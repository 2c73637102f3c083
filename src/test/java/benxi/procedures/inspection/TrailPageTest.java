package benxi.procedures.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.organisation.TrainingGuide;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("操作记录的页面：谁能看，看哪些")
class TrailPageTest {

  private static final String PASSWORD = "Lantern-7-orchid-Rain";
  private static final String HERE = "SQ210521100-2017-7001";
  private static final String ELSEWHERE = "SQ210522100-2017-7002";
  private static final String NOWHERE = "SQ000000000-2017-7003";

  @LocalServerPort int port;
  @Autowired AuditTrail trail;
  @Autowired IdentityService identities;
  @Autowired TrainingGuide guide;

  @BeforeEach
  void someLines() {
    User keeper = identities.newUser("xianguan");
    keeper.setFirstName("县");
    keeper.setLastName("管");
    keeper.setPassword(PASSWORD);
    identities.saveUser(keeper);
    identities.createMembership("xianguan", "manager");
    identities.createMembership("xianguan", "manager-210521");
    trail.record(Act.of(ActKind.DECISION).inCase(HERE).inDivision("210521100").about("本县的决定 <b>粗</b>"));
    trail.record(Act.of(ActKind.DECISION).inCase(ELSEWHERE).inDivision("210522100").about("外县的决定"));
    trail.record(Act.of(ActKind.DECISION).inCase(NOWHERE).about("没有办理单位的案件"));
    trail.record(Act.of(ActKind.ACCOUNT_CHANGE).about("账户 某人").changed(null, "建立"));
  }

  @AfterEach
  void gone() {
    identities.deleteUser("xianguan");
  }

  @Test
  @DisplayName("县里的督办人员看本县案件的和不属于案件的，看不到外县的，指名去找也没有")
  void ofTheOwnCounty() {
    assertThat(page("xianguan", "/audit")).contains(HERE, "本县的决定 &lt;b&gt;粗&lt;/b&gt;", "账户 某人").doesNotContain(ELSEWHERE, NOWHERE);
    assertThat(page("xianguan", "/audit?case=" + ELSEWHERE)).contains("没有符合条件的记录").doesNotContain("外县的决定");
    assertThat(page("mengxi", "/audit")).contains(HERE, ELSEWHERE).doesNotContain(NOWHERE);
  }

  @Test
  @DisplayName("账户管理员看账户、权限、部署的，看不到任何案件的")
  void accountKeeperSeesNoCase() {
    assertThat(page("baizhan", "/audit")).contains("账户 某人").doesNotContain(HERE, ELSEWHERE, NOWHERE);
    assertThat(page("baizhan", "/audit?kind=DECISION")).contains("没有符合条件的记录");
  }

  @Test
  @DisplayName("办案人员、分析师不能看（403），没有登录的去登录；核对也一样")
  void notForEverybody() {
    for (String path : List.of("/audit", "/audit/verification")) {
      for (String person : List.of("caiwen", "gaoyuan", "guanshan", analyst())) {
        assertThat(get(person, path).statusCode()).as(person + " " + path).isEqualTo(403);
      }
      assertThat(new Browser(port).page(path).statusCode()).isEqualTo(302);
    }
  }

  @Test
  @DisplayName("按案件、按操作查找，一页一页往前翻，一行不重不漏；没有这种操作的说明")
  void findAndPage() {
    IntStream.range(0, 120).forEach(i -> trail.record(
        Act.of(ActKind.OPINION).inCase(HERE).inDivision("210521100").about("〔" + i + "〕")));
    String first = page("mengxi", "/audit?case=" + HERE + "&kind=OPINION");
    String second = page("mengxi", older(first));
    String third = page("mengxi", older(second));
    assertThat(first).contains("〔119〕", "〔70〕").doesNotContain("〔69〕", "本县的决定");
    assertThat(second).contains("〔69〕", "〔20〕").doesNotContain("〔70〕", "〔19〕");
    assertThat(third).contains("〔19〕", "〔0〕").doesNotContain("下一页");
    assertThat(get("mengxi", "/audit?kind=NONSENSE").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("核对：完整，链头可以抄下")
  void verification() {
    assertThat(page("xianguan", "/audit/verification")).containsPattern("操作记录完整：共 \\d+ 行.*链头 \\d+:[0-9a-f]{64}");
    assertThat(get("xianguan", "/audit/verification").headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  private String page(String person, String path) {
    HttpResponse<String> answer = get(person, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String person, String path) {
    return Browser.basic(port, person, person.equals("xianguan") ? PASSWORD : guide.password()).page(path);
  }

  private String older(String page) {
    var link = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return "/audit" + link.group(1).replace("&amp;", "&");
  }

  private String analyst() {
    return identities.createUserQuery().memberOfGroup("analyst").list().get(0).getId();
  }
}
