package benxi.procedures.paging;

import static benxi.procedures.paging.ManyRows.MANY;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProcessTest
@DisplayName("名单一页一页地看：每一行在一页上，没有一页读出全部")
class ListPagesTest {

  private static final Pattern MARK = Pattern.compile("〔\\d{1,3}〕");
  private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\">下一页</a>");
  private static final String NOBODY = "";

  /** Pages that show one thing whole, and why it cannot grow long. */
  private static final Map<String, String> WHOLE = Map.ofEntries(
      Map.entry("/", "首页"), Map.entry("/training/clock", "培训时钟"), Map.entry("/audit/verification", "核对的结果"),
      Map.entry("/board", "区划表里的村（社区）"), Map.entry("/board/", "同上"),
      Map.entry("/board/notice/{number}", "一则公示"), Map.entry("/board/objections/{id}", "一件异议"),
      Map.entry("/board/draws/{batchId}", "一个批次：任何人都要能重做，不能少一件"),
      Map.entry("/casefile/{caseId}", "一件案子"), Map.entry("/casefile/person/{caseId}", "一个人的案子"),
      Map.entry("/salt/enterprises/{creditCode}", "一家企业：一年十二个月"),
      Map.entry("/safety-grid/coverage", "数字，各类只列第一页的名称"),
      Map.entry("/safety-grid/enterprises/{creditCode}", "一家企业的经过"), Map.entry("/safety-grid/grids/{number}", "一个网格的人员"),
      Map.entry("/safety-grid/programmes/{id}", "一个方案：参加单位是固定的"),
      Map.entry("/safety-grid/assessments/{id}", "一次考核：参加单位是固定的"));

  @Autowired JdbcClient sql;
  @Autowired AuditTrail trail;
  @Autowired TestClock clock;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
  @LocalServerPort int port;

  @BeforeEach
  void today() {
    clock.set(ManyRows.TODAY);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        list("guanshan", "/relief/recipients", ManyRows::recipients), list("guanshan", "/relief/exchange?month=2017-10", ManyRows::applications),
        list("yaoguang", "/relief/checks", ManyRows::checks), list(NOBODY, "/board/draws", ManyRows::batches),
        list(NOBODY, "/board/210521100205", ManyRows::notices), list(NOBODY, "/board/salt", ManyRows::licences),
        list("niuyan", "/salt/licences", ManyRows::licences), list("duanwei", "/safety-grid/grids", ManyRows::grids),
        list("duanwei", "/safety-grid/enterprises?q=%E3%80%94", ManyRows::enterprises),
        list("duanwei", "/safety-grid/programmes", ManyRows::programmes),
        list("duanwei", "/safety-grid/assessments", ManyRows::assessments), list("duanwei", "/safety-grid/ledger", ManyRows::imports),
        list("mengxi", "/audit?kind=OPINION&case=SQ-1", ManyRows::lines));
  }

  private static Arguments list(String user, String path, Consumer<ManyRows> rows) {
    return Arguments.of(user, path, rows);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("lists")
  @DisplayName("一百二十行：三页，按“下一页”走到底，一行不重不漏；每页都说共几行")
  void fromPageToPage(String user, String path, Consumer<ManyRows> rows) {
    rows.accept(new ManyRows(sql, trail));
    List<String> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String address = path;
    while (address != null) {
      String page = page(user, address);
      assertThat(page).as(address).contains("共 " + MANY + " ", "这一页是第 " + (seen.size() + 1) + " 至 ");
      Set<String> here = new LinkedHashSet<>(MARK.matcher(page).results().map(MatchResult::group).toList());
      seen.addAll(here);
      sizes.add(here.size());
      Matcher next = NEXT.matcher(page);
      address = next.find() ? path.replaceFirst("\\?.*", "") + next.group(1).replace("&amp;", "&") : null;
    }
    assertThat(sizes).containsExactly(PageWanted.ROWS, PageWanted.ROWS, MANY - 2 * PageWanted.ROWS);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY).mapToObj(ManyRows::mark).toList());
  }

  @Test
  @DisplayName("一页放得下的没有翻页；没有的页说没有，领回最后一页；页数写错的说怎样写")
  void fewRowsAndWrongPages() {
    assertThat(page("guanshan", "/relief/recipients")).doesNotContain("下一页", "上一页");
    new ManyRows(sql, trail).recipients();
    assertThat(page("guanshan", "/relief/recipients?page=9")).contains("共 120 人，没有第 9 页。", "href=\"?page=3\">上一页").doesNotContain("下一页");
    assertThat(page("guanshan", "/relief/recipients?q=%E3%80%941%E3%80%95")).contains("〔1〕").doesNotContain("〔2〕", "下一页");
    for (String wrong : List.of("0", "-1", "x", "1e9", "99999999999999999999")) {
      HttpResponse<String> answer = browser("guanshan").page("/relief/recipients?page=" + wrong);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("页数 page 的值", wrong, "不对：请写从 1 起的整数");
    }
  }

  @Test
  @DisplayName("第24条第1款：县里先看见逾期的，逾期最久的在最前，几页里都是这样")
  void overdueFirst() {
    new ManyRows(sql, trail).checks();
    String first = page("guanshan", "/relief/checks");
    assertThat(first).contains("尚未核对 120 人，其中逾期 19 人，排在最前。");
    // Row 119 was due nineteen days ago, row 100 is due today.
    assertThat(MARK.matcher(first).results().map(MatchResult::group).limit(20))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(i -> ManyRows.mark(MANY - i)).toList());
    assertThat(first.split("class=\"late\"", -1)).hasSize(20);
    assertThat(page("guanshan", "/relief/checks?page=2") + page("guanshan", "/relief/checks?page=3")).doesNotContain("class=\"late\"");
  }

  @Test
  @DisplayName("全覆盖的数字是全部的，名称只列第一页")
  void coverage() {
    new ManyRows(sql, trail).grids();
    new ManyRows(sql, trail).enterprises();
    assertThat(page("duanwei", "/safety-grid/coverage")).contains("id=\"enterprisesWithoutGrid\">120<", "id=\"gridsWithoutChief\">120<", "只列出前 50 家。");
  }

  @Test
  @DisplayName("新的网页：要么分页，要么写明为什么不会长")
  void everyPage() {
    Set<String> unlimited = new TreeSet<>();
    Set<String> whole = new TreeSet<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> one : mappings.getHandlerMethods().entrySet()) {
      boolean page = one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
          && one.getValue().getMethod().getReturnType() == String.class
          && one.getValue().getBeanType().getName().startsWith("benxi.procedures.");
      boolean paged = Arrays.asList(one.getValue().getMethod().getParameterTypes()).contains(PageWanted.class);
      if (page && !paged) {
        whole.addAll(one.getKey().getPatternValues());
      }
    }
    whole.stream().filter(path -> !WHOLE.containsKey(path)).forEach(unlimited::add);
    assertThat(unlimited).as("请用 PageWanted 和 Paged 分页，或者在 WHOLE 里写明为什么不会长").isEmpty();
    assertThat(whole).as("WHOLE 里写着、已经没有的网页").containsAll(WHOLE.keySet());
  }

  private String page(String user, String path) {
    HttpResponse<String> answer = browser(user).page(path);
    assertThat(answer.statusCode()).as(user + " " + path + "：" + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private Browser browser(String user) {
    return user.equals(NOBODY) ? new Browser(port) : Browser.basic(port, user, "Benxi-2017");
  }
}
