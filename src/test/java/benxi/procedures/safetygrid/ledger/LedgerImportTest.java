package benxi.procedures.safetygrid.ledger;

import static benxi.procedures.safetygrid.GridOffice.COUNTY;
import static benxi.procedures.safetygrid.GridOffice.SHANGBAO;
import static benxi.procedures.safetygrid.GridOffice.XIAOSHI;
import static benxi.procedures.safetygrid.GridOffice.creditCode;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.safetygrid.enterprise.EnterpriseRegister;
import benxi.procedures.safetygrid.enterprise.Enterprises;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号第四部分第（二）项：企业台账导入")
class LedgerImportTest {

  private static final String HEADER = Arrays.stream(LedgerColumn.values()).map(LedgerColumn::title).collect(Collectors.joining(","));
  private static final List<String> TABLES = List.of("safety_grid_enterprise", "safety_grid_place", "safety_grid_colour");

  @Autowired GridOffice office;
  @Autowired LedgerImport ledger;
  @Autowired LedgerImports imports;
  @Autowired Enterprises enterprises;
  @Autowired EnterpriseRegister register;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;

  private String grid;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
    grid = office.grid(XIAOSHI, XIAOSHI);
  }

  @Test
  @DisplayName("每一行或者登记，或者退回并写明理由；全部退回的在一个文件里")
  void everyRowIsTakenOrRefused() {
    Imported imported = take(XIAOSHI,
        row(creditCode(1), "甲商店", SHANGBAO, "township", grid, "刘巡", "低,否,没有,没有"),
        row(creditCode(2), "乙商店", SHANGBAO, "乡镇(街道)级", "", "", ",,,"),
        row("91210521000000000X", "丙厂", SHANGBAO, "township", "", "", ",,,"),
        row(creditCode(4), "=HYPERLINK(1)", "210521", "township", grid, "", "低,,,"),
        row(creditCode(5), "戊厂", SHANGBAO, "township", grid, "王长", ",,,"),
        row(creditCode(1), "甲商店二", SHANGBAO, "township", "", "", ",,,"));

    assertThat(List.of(imported.taken(), imported.unchanged(), imported.refused())).containsExactly(2, 0, 4);
    assertThat(register.placeOf(creditCode(1))).get().extracting(place -> place.gridNumber()).isEqualTo(grid);
    assertThat(register.colourOf(creditCode(1))).get().extracting(colour -> colour.colour()).isEqualTo("green");
    assertThat(register.placeOf(creditCode(2))).isEmpty();
    assertThat(enterprises.find(creditCode(5))).as("没有监管责任人就什么也没有登记").isEmpty();
    String refusals = imports.refusals(imported.id(), List.of(XIAOSHI)).orElseThrow();
    assertThat(refusals.lines()).hasSize(5);
    assertThat(refusals).contains("校验码", "“名称”以 = + - @ 开头", "“村（社区）代码”填的是“210521”", "没有填写“监管责任人”",
        "没有填写“重大危险源”“事故隐患”“事故频次”", "“王长”不是网格", "已经登记为“甲商店”（2017-10-09 由本溪满族自治县小市镇登记）", "'=HYPERLINK(1)");
    assertThat(imports.refusals(imported.id(), List.of("210502012"))).isEmpty();
  }

  @Test
  @DisplayName("高危、规模以上不能列乡镇级，写明规则；县级网格由县定格，乡镇只登记")
  void theRuleOfLevels() {
    String county = office.grid(COUNTY, COUNTY);
    String big = creditCode(1) + ",大厂,工矿商贸企业," + SHANGBAO + ",上堡村,否,否,是,否,";
    Imported township = take(XIAOSHI, big + "乡镇（街道）级,,,,,,", big + "县（区）级," + county + ",刘巡,,,,", big + "县（区）级,,,,,,");
    assertThat(List.of(township.taken(), township.refused())).containsExactly(1, 2);
    assertThat(imports.refusals(township.id(), List.of(XIAOSHI)).orElseThrow()).contains("规模以上企业最低由县级行业部门监管", "请报县（区）登记");
    assertThat(take(COUNTY, big + "县（区）级," + county + ",刘巡,高,是,没有,没有").taken()).isOne();
    assertThat(register.colourOf(creditCode(1))).get().extracting(colour -> colour.colour()).isEqualTo("red");
  }

  @Test
  @DisplayName("第二部分第（一）项：县级企业的颜色由县评定，市直部门直接监管的由该部门评定：乡镇的台账里写了也退回，什么也不登记")
  void gradedAtItsLevel() {
    String big = creditCode(1) + ",大厂,工矿商贸企业," + SHANGBAO + ",上堡村,否,否,是,否,县（区）级,,,";
    String school = creditCode(2) + ",上堡学校,学校和幼儿园," + SHANGBAO + ",上堡村,是,否,否,否,市级,,,";
    assertThat(take(GridOffice.EDUCATION, school + ",,,").taken()).isOne();
    Imported township = take(XIAOSHI, big + "低,否,没有,没有", school + "低,否,没有,没有");
    assertThat(List.of(township.taken(), township.refused())).containsExactly(0, 2);
    assertThat(imports.refusals(township.id(), List.of(XIAOSHI)).orElseThrow()).contains("都由本溪满族自治县办理", "请报市教育局");
    assertThat(enterprises.find(creditCode(1))).isEmpty();
    assertThat(register.colourOf(creditCode(2))).isEmpty();
    assertThat(take(GridOffice.EDUCATION, school + "低,否,没有,没有").taken()).isOne();
  }

  @Test
  @DisplayName("同一文件导入两次：第二次什么也不变")
  void twiceChangesNothing() {
    String[] rows = {row(creditCode(1), "甲商店", SHANGBAO, "township", grid, "刘巡", "低,否,没有,没有"),
        row(creditCode(2), "乙商店", SHANGBAO, "township", "", "", ",,,"), row("0", "丙", "0", "0", "", "", ",,,")};
    assertThat(take(XIAOSHI, rows).taken()).isEqualTo(2);
    List<?> before = content();
    clock.set(LocalDate.of(2017, 10, 10));
    Imported again = take(XIAOSHI, rows);
    assertThat(List.of(again.taken(), again.unchanged(), again.refused())).containsExactly(0, 2, 1);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  @DisplayName("表单正在登记的企业，同时又导入：等表单登记完，这一行退回并说明")
  void importedWhileRegistered() throws Exception {
    CountDownLatch registered = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Void> form = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
      office.as("gridStaff", XIAOSHI, () ->
          office.runtime.startProcessInstanceByKey("safety-grid-enterprise", GridOffice.shop(creditCode(1))));
      registered.countDown();
      await(asked);
    }));
    await(registered);
    CompletableFuture<Imported> file = CompletableFuture.supplyAsync(() -> {
      asked.countDown();
      return take(COUNTY, row(creditCode(1), "甲商店", SHANGBAO, "township", "", "", ",,,"));
    });
    form.get(20, TimeUnit.SECONDS);
    Imported imported = file.get(20, TimeUnit.SECONDS);

    assertThat(List.of(imported.taken(), imported.unchanged(), imported.refused())).containsExactly(0, 0, 1);
    assertThat(imports.refusals(imported.id(), List.of(COUNTY)).orElseThrow()).contains("已经登记", "上堡综合商店");
    assertThat(enterprises.find(creditCode(1))).get().extracting(enterprise -> enterprise.name()).isEqualTo("上堡综合商店");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("先统计、后定格：再次导入补上网格；与已登记不同的退回，不改")
  void addsButNeverChanges() {
    take(XIAOSHI, row(creditCode(1), "甲商店", SHANGBAO, "township", "", "", ",,,"));
    assertThat(take(XIAOSHI, row(creditCode(1), "甲商店", SHANGBAO, "township", grid, "刘巡", ",,,")).taken()).isOne();
    Imported other = take(XIAOSHI, row(creditCode(1), "甲商店", SHANGBAO, "township", grid, "李监", ",,,"),
        row(creditCode(1), "别的名称", SHANGBAO, "village", "", "", ",,,"));
    assertThat(other.refused()).isEqualTo(2);
    assertThat(imports.refusals(other.id(), List.of(XIAOSHI)).orElseThrow()).contains("本行的 监管责任人 与已登记的不同", "本行的 名称、监管级别 与已登记的不同");
    assertThat(register.placeOf(creditCode(1))).get().extracting(place -> place.person()).isEqualTo("刘巡");
  }

  @Test
  @DisplayName("页面：GBK 的文件，结果、退回文件只给本单位；列名不对、没有选文件的，一句话；别的岗位不能导入")
  void byPage() {
    String text = HEADER + "\r\n" + row(creditCode(1), "甲商店", SHANGBAO, "township", grid, "刘巡", ",,,") + "\r\nx" + ",".repeat(15) + "\r\n";
    ResponseEntity<String> done = post("duanwei", text.getBytes(Charset.forName("GBK")));
    assertThat(done.getStatusCode().value()).isEqualTo(200);
    assertThat(done.getBody()).contains("登记 1 行", "退回 1 行");
    String id = imports.of(List.of(XIAOSHI), PageWanted.FIRST).rows().get(0).id();
    String path = "/safety-grid/ledger/" + id + "/refusals.csv";
    ResponseEntity<byte[]> file = http.withBasicAuth("duanwei", "Benxi-2017").getForEntity(path, byte[].class);
    assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
    assertThat(new String(file.getBody(), StandardCharsets.UTF_8)).contains("统一社会信用代码");
    assertThat(http.withBasicAuth("caojing", "Benxi-2017").getForEntity(path, String.class).getStatusCode().value()).isEqualTo(404);

    assertThat(post("duanwei", "名称,电话\r\n甲,1\r\n".getBytes(StandardCharsets.UTF_8)).getBody()).contains("台账文件的列名不对");
    assertThat(post("duanwei", null).getBody()).contains("没有收到台账文件");
    assertThat(post("renping", text.getBytes(StandardCharsets.UTF_8)).getBody()).contains("您不在这个岗位上");
    assertThat(post("guanshan", text.getBytes(StandardCharsets.UTF_8)).getBody()).doesNotContain("登记 1 行");
    assertThat(post("caiwen", text.getBytes(StandardCharsets.UTF_8)).getBody()).doesNotContain("登记 1 行");
    assertThat(post("duanwei", new byte[LedgerFile.MOST_BYTES + 1]).getBody()).contains("最大 5 MB");
    assertThat(http.withBasicAuth("duanwei", "Benxi-2017").getForObject("/safety-grid/ledger/blank.csv", String.class)).contains(HEADER);
    assertThat(http.withBasicAuth("duanwei", "Benxi-2017").getForObject("/safety-grid/ledger", String.class)).contains("ledger.csv", "重大事故隐患");
  }

  private Imported take(String keeper, String... rows) {
    return office.as("gridStaff", keeper, () ->
        ledger.take(keeper, "ledger.csv", (HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8)));
  }

  private static String row(String code, String name, String village, String level, String grid, String person, String danger) {
    return String.join(",", code, name, "其他人员密集场所", village, "上堡村一组", "否", "否", "否", "是", level, grid, person, danger);
  }

  private ResponseEntity<String> post(String user, byte[] content) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    if (content != null) {
      form.add("file", new ByteArrayResource(content) {
        @Override
        public String getFilename() {
          return "ledger.csv";
        }
      });
    } else {
      form.add("other", "x");
    }
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    headers.setAccept(List.of(MediaType.TEXT_HTML));
    return http.withBasicAuth(user, "Benxi-2017").postForEntity("/safety-grid/ledger", new HttpEntity<>(form, headers), String.class);
  }

  private List<?> content() {
    return TABLES.stream().map(table -> sql.sql("select * from " + table + " order by 1").query().listOfRows()).toList();
  }
}
