package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("公示栏（第22条第4款、第5款）")
class BoardPagesTest extends NoticeProcess {

  @Autowired NoticeVerbs verbs;
  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  @DisplayName("不用登录：从全市找到村，从村找到公示，看到公示期到哪一刻、怎样提出异议")
  void fromTheCityToTheNotice() throws Exception {
    publish();

    assertThat(get("/board").body()).contains("本溪满族自治县小市镇香蘑村委会", "/board/" + VILLAGE);
    assertThat(get("/board/").statusCode()).isEqualTo(200);
    assertThat(get("/board?q=" + encoded("香蘑")).body()).contains("本溪满族自治县小市镇香蘑村委会").doesNotContain("下堡");
    assertThat(get("/board/" + VILLAGE).body()).contains("关于李桂兰申请特困人员救助供养的公示", "至<span>2017年11月13日24时</span>止");
    assertThat(get("/board/notice/" + NUMBER).body()).contains("李桂兰，女，67岁，独居", "符合条件",
        "至<span>2017年11月13日24时</span>止", "本溪满族自治县小市镇人民政府", "12345", "提交异议");
  }

  @Test
  @DisplayName("末日标明“今天24时截止”；期满后公示和村的列表里都没有了，网址回答410")
  void goneWhenThePeriodIsOver() throws Exception {
    publish();
    clock.set(SEVENTH_DAY.atTime(LocalTime.of(23, 59)));
    assertThat(get("/board/notice/" + NUMBER).body()).contains("今天24时截止");

    clock.set(SEVENTH_DAY.plusDays(1).atStartOfDay());   // the timer has not fired
    HttpResponse<String> gone = get("/board/notice/" + NUMBER);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("已经结束").doesNotContain("李桂兰");
    assertThat(get("/board/" + VILLAGE).body()).contains("没有正在公示").doesNotContain("李桂兰");
    assertThat(get("/board").body()).contains("现在全市没有正在公示的事项");
  }

  @Test
  @DisplayName("公示期内提前撤下的：网页说明撤下的时刻和原因，已经提出异议的人也看得到；不再收异议")
  void saysWhatBecameOfACalledOffNotice() throws Exception {
    publish();
    String receipt = URI.create(post(Map.of("content", "她有两套房")).headers().firstValue("Location").orElseThrow()).getPath();
    clock.set(SEVENTH_DAY.atTime(LocalTime.of(10, 0)));
    verbs.withdrawAll(CASE, "改以另一情形办理");

    HttpResponse<String> gone = get("/board/notice/" + NUMBER);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("公示 " + NUMBER + " 已于2017年11月13日10时00分提前撤下：改以另一情形办理。")
        .doesNotContain("李桂兰");
    assertThat(get(receipt).body()).contains("提前撤下：改以另一情形办理。").doesNotContain("公示期满后，办理单位会");
    HttpResponse<String> objected = post(Map.of("content", "她有两套房"));
    assertThat(objected.statusCode()).isEqualTo(410);
    assertThat(objected.body()).contains("提前撤下", "不必再对它提出异议");
  }

  @Test
  @DisplayName("没有的公示、没有的村：404，一句话说明")
  void unknown() throws Exception {
    for (String path : new String[] {"/board/notice/SQ1-G1", "/board/210521100999", "/board/objections/x"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("公示栏上没有这个页面");
    }
  }

  @Test
  @DisplayName("公示内容当作文字显示，不当作网页执行；身份证号隐去")
  void textStaysText() throws Exception {
    publish(Map.of("noticeTitle", "<script>alert(1)</script>",
        "noticeFacts", "{\"家庭<b>\":\"<img src=x onerror=alert(1)> 210521195003041220\"}"));
    String page = get("/board/notice/" + NUMBER).body();
    assertThat(page).contains("&lt;script&gt;", "&lt;img src=x", "210521********1220")
        .doesNotContain("<script", "<img", "<b>", "210521195003041220");
  }

  @Test
  @DisplayName("网上提出异议：登记，给出编号；答复以后同一网址看得到答复")
  void object() throws Exception {
    publish();
    HttpResponse<String> answer = post(Map.of("content", "她有两套房", "name", "王明", "phone", "024-43840000"));

    assertThat(answer.statusCode()).isEqualTo(302);
    String receipt = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(get(receipt).body()).contains(NUMBER + "-Y1", "2017年11月6日9时00分").doesNotContain("王明", "两套房");
    assertThat(objections.ofNotice(notice().id())).singleElement().satisfies(objection -> {
      assertThat(objection.content()).isEqualTo("她有两套房");
      assertThat(objection.channel()).isEqualTo(Channel.BOARD);
      objections.answer(objection.id(), new Objection.Answer(Conclusion.REJECTED, "经查只有一套。",
          clock.now().atZone(ZONE).toInstant(), "head", null));
    });
    assertThat(get(receipt).body()).contains("不成立", "经查只有一套。");
  }

  @Test
  @DisplayName("没有写内容、电话不对：各在自己的格子旁说明，写过的不丢，什么也没有登记")
  void faultsAtTheFields() throws Exception {
    publish();
    HttpResponse<String> answer = post(Map.of("content", " ", "name", "王明<b>", "phone", "call me"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"content-fault\"", "还没有写异议内容", "id=\"phone-fault\"",
        "“call me”不是电话号码", "value=\"王明&lt;b&gt;\"").doesNotContain("id=\"name-fault\"");
    assertThat(objections.ofNotice(notice().id())).isEmpty();
  }

  @Test
  @DisplayName("太长、控制字符、机器填写的：不出错，不登记坏值")
  void badInput() throws Exception {
    publish();
    assertThat(post(Map.of("content", "长".repeat(2001))).statusCode()).isEqualTo(400);
    assertThat(post(Map.of("content", "短", "name", "名".repeat(51))).statusCode()).isEqualTo(400);
    assertThat(post(Map.of("content", "短", "homepage", "http://spam")).statusCode()).isEqualTo(400);
    assertThat(objections.ofNotice(notice().id())).isEmpty();

    assertThat(post(Map.of("content", "有\u0000两套\u0007房\r\n真的")).statusCode()).isEqualTo(302);
    assertThat(objections.ofNotice(notice().id())).extracting(Objection::content).containsExactly("有两套房\n真的");
  }

  @Test
  @DisplayName("第22条第5款：24时提交的异议不予登记，说明怎么办")
  void objectedAtMidnight() throws Exception {
    publish();
    clock.set(SEVENTH_DAY.plusDays(1).atStartOfDay());
    HttpResponse<String> answer = post(Map.of("content", "她有两套房"));
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("公示期已于2017年11月13日24时届满", "请向县级民政部门反映");
  }

  @Test
  @DisplayName("批准结果的公布：没有异议表，只有联系方式")
  void noFormForADecision() throws Exception {
    publish(Map.of("noticeKind", "relief-approval", "objectionsAllowed", false));
    assertThat(get("/board/notice/" + NUMBER).body()).contains("12345").doesNotContain("<textarea");
    assertThat(post(Map.of("content", "她有两套房")).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("别处不留副本：不缓存、不收录、不嵌入、不载入外部内容")
  void headers() throws Exception {
    publish();
    HttpResponse<String> page = get("/board/notice/" + NUMBER);
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, noarchive");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    assertThat(get("/assets/pages.css").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(Map<String, String> fields) throws Exception {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("id", UUID.randomUUID().toString());
    String body = all.entrySet().stream().map(f -> f.getKey() + "=" + encoded(f.getValue()))
        .collect(Collectors.joining("&"));
    return client.send(HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/board/notice/" + NUMBER + "/objections"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
