package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.form.Submission.Alien;
import benxi.procedures.form.Submission.Kind;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("表单不许的，服务器也不许")
class FormCheckTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2017, 10, 9, 9, 0);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final FormSchema FORM = FormExample.schema(Clock.fixed(NOW.atZone(ZONE).toInstant(), ZONE));
  private static final DivisionCodes DIVISIONS = (code, level) ->
      code.equals("210521100203") ? Optional.empty() : Optional.of(Fault.of("不是本市的村代码", "应为本市的村代码"));

  private Map<String, Object> given;
  private final Map<String, Object> present = new HashMap<>();

  @BeforeEach
  void rightSubmission() {
    given = FormExample.rightSubmission();
  }

  @Test
  @DisplayName("全部填对：收下，没有填的各项写成 null 或空列表")
  void accepts() {
    Outcome outcome = complete();
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.write()).containsEntry("name", "欧阳修").containsEntry("remark", "第一行\n第二行")
        .containsEntry("visits", null).containsEntry("office", null).containsEntry("tags", List.of());
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("name", "张", "张三", "有 1 个字，至少要 2 个"),
        rule("name", "一二三四五六七八九十十一", "一二三四五六七八九十", "有 12 个字，最多 10 个"),
        rule("name", null, "张三", "没有填写：这一项必填"),
        rule("name", "  ", "张三", "没有填写：这一项必填"),
        rule("name", 12, "张三", "应为文字"),
        rule("name", "张\n三", "张三", "含有换行或看不见的字符"),
        rule("remark", "a\u0000", "a\tb", "含有换行或看不见的字符"),
        rule("remark", "\uD800", "😀", "含有换行或看不见的字符"),
        rule("remark", "长".repeat(4001), "长".repeat(4000), "最多 4000 个"),
        rule("code", "AB12", "AB123", "格式不对"),
        rule("email", "zhang@", "zhang@example.cn", "不是邮箱地址"),
        rule("idNumber", "110105194912310021", "11010519491231002x", "末位校验码"),
        rule("creditCode", "91350100M000100Y44", "91350100M000100Y43", "末位校验码"),
        rule("phone", "12345", "13900001111", "应为11位手机号"),
        rule("village", "210521", "210521100203", "不是本市的村代码"),
        rule("age", -1, 0, "不能小于 0"),
        rule("age", 151, 150, "不能大于 150"),
        rule("age", 60.5, 60.0, "应为整数"),
        rule("age", "67", 67L, "应为数"),
        rule("age", Double.NaN, 67, "应为数"),
        rule("income", 67000.01, 67000, "不能大于 67000"),
        rule("income", 1.234, 1.23, "金额最多两位小数"),
        rule("income", -0.01, 0, "金额不能小于 0"),
        rule("step", 1.2, 1.5, "应为 0.5 的整数倍"),
        rule("textNumber", 12.5, "12.5", "应为写成文字的数"),
        rule("textNumber", "1e5", "12.5", "应为写成文字的数"),
        rule("agreed", false, true, "必须勾选"),
        rule("agreed", "true", true, "应为 是 或 否"),
        rule("sex", "x", "female", "不在选项里，可选 男（male）、女（female）"),
        rule("sex", List.of("male"), "male", "应为选项之一"),
        rule("grade", "丙", "乙", "不在选项里，可选 甲、乙"),
        rule("methods", "visit", List.of("visit"), "应为选项的列表"),
        rule("methods", List.of("visit", "spy"), List.of("letter"), "不在选项里"),
        rule("methods", List.of("visit", "visit"), List.of("letter"), "选了两次"),
        rule("bornOn", "1949-02-30", "1949-02-28", "不是真实的日期"),
        rule("bornOn", "2017-10-10", "2017-10-09", "晚于现在"),
        rule("bornOn", "1949/12/31", "1949-12-31", "不是真实的日期"),
        rule("bornOn", new Alien("date"), "1949-12-31", "应为文字"),
        rule("visitOn", "1949-12-30", "1949-12-31", "早于「出生日期」（bornOn）的 1949-12-31"),
        rule("meetOn", "2017-10-08", "2017-10-09", "早于今天"),
        rule("meetTime", "15:50", "15:45", "分钟应为 15 的整数倍"),
        rule("meetTime", "25:00", "23:00", "不是时间"),
        rule("heldAt", "2017-10-08T09:07", "2017-10-08T09:07+08:00", "应写成"),
        rule("heldAt", "2017-13-08T09:07+08:00", "2017-12-08T00:00Z", "不是真实的日期"),
        rule("household", "", "张三\tspouse\t", null),
        rule("household", "张三", "张三\tchild", "第1行「关系」没有填写"),
        rule("household", "张三\tchild\n张三\tchild\n张三\tchild\n张三\tchild", "张三\tchild\n张三\tchild", "有 4 行：最多 3 行"),
        rule("visits", 2, null, "这一项现在不出现"),
        rule("opened", "改过的", null, "只供查看，不能改"),
        rule("closed", "改过的", null, "只供查看，不能改"),
        rule("frozen", "改过的", null, "只供查看，不能改"),
        rule("remark", new Alien("file"), "x", "应为文字"),
        rule("office", "a", null, "现在没有可选的选项"));
  }

  private static Arguments rule(String key, Object bad, Object good, String fault) {
    return Arguments.of(key, bad, good, fault);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("rules")
  @DisplayName("每条规则：一个错的退回，一个对的收下")
  void eachRule(String key, Object bad, Object good, String fault) {
    given.put(key, bad);
    if (fault != null) {
      assertThat(faultsOf(key)).singleElement().satisfies(sentence -> assertThat(sentence).contains(fault).endsWith("。"));
      assertThat(complete().fields()).allSatisfy(FormCheckTest::saysBoth);
    }
    given.put(key, good);
    assertThat(faultsOf(key)).isEmpty();
  }

  /** What is wrong and what would be right, each once, in the sentence that people are shown. */
  static void saysBoth(FieldFault field) {
    Fault fault = field.fault();
    assertThat(fault.wrong()).as(field.sentence()).isNotBlank().isNotEqualTo(fault.right()).doesNotEndWith("。");
    assertThat(fault.right()).as(field.sentence()).isNotBlank().doesNotEndWith("。").matches("(?s).*(应|请|最多|至少|不能|必填|必须|可选).*");
    assertThat(field.sentence()).containsOnlyOnce(fault.wrong()).endsWith(fault.right() + "。");
  }

  private List<String> faultsOf(String key) {
    return complete().faults().stream().filter(fault -> fault.matches("^「[^」]+」（" + key + "）.*")).toList();
  }

  @Test
  @DisplayName("不在表单里的 Key 退回")
  void refusesUnknownKeys() {
    given.put("approved", true);
    assertThat(complete().faults()).containsExactly("「approved」不在这张表单里：不能提交，请去掉。");
  }

  @Test
  @DisplayName("全部问题一次列出")
  void namesEverythingAtOnce() {
    given.put("name", "");
    given.put("age", 151);
    given.remove("agreed");
    given.put("x", 1);
    assertThat(complete().faults()).hasSize(4);
  }

  @Test
  @DisplayName("选项来自变量")
  void optionsFromVariable() {
    present.put("offices", List.of("民政", Map.of("value", "b", "label", "财政")));
    given.put("office", "b");
    assertThat(complete().faults()).isEmpty();
    given.put("office", "财政");
    assertThat(complete().faults()).singleElement().asString().contains("可选 民政、财政（b）");
  }

  @Test
  @DisplayName("隐藏的一连串：前一项隐藏了，后一项也按没有值来看；以前的值清掉")
  void hiddenChain() {
    present.putAll(Map.of("visits", 3, "found", "有人", "deep", "无"));
    Outcome outcome = complete();
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.write()).containsEntry("visits", null).containsEntry("found", null).containsEntry("deep", null);

    given.putAll(Map.of("visited", true, "visits", 1, "deep", "补"));
    assertThat(complete().faults()).singleElement().asString().contains("（deep）", "现在不出现");
    given.putAll(Map.of("visits", 2, "found", "有人"));
    assertThat(complete().faults()).isEmpty();
    given.remove("visits");
    assertThat(complete().faults()).anyMatch(fault -> fault.contains("（visits）没有填写"));
  }

  @Test
  @DisplayName("只读的原样送回不算改，也不再写一遍")
  void readonlyHandedBack() {
    present.put("opened", "SQ210521001-2017-0001");
    given.put("opened", "SQ210521001-2017-0001");
    Outcome outcome = complete();
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.write()).doesNotContainKey("opened");
    given.put("opened", "SQ210521001-2017-0002");
    assertThat(complete().faults()).singleElement().asString().contains("应为「SQ210521001-2017-0001」");
  }

  @Test
  @DisplayName("草稿：只看给出的几项，必填的可以还空着")
  void draft() {
    given = new HashMap<>(Map.of("age", 40));
    assertThat(FormCheck.check(FORM, new Submission(Kind.DRAFT, given, present), NOW, DIVISIONS).write())
        .containsOnlyKeys("age");
    given.put("age", 400);
    assertThat(FormCheck.check(FORM, new Submission(Kind.DRAFT, given, present), NOW, DIVISIONS).faults()).hasSize(1);
  }

  private Outcome complete() {
    return FormCheck.check(FORM, new Submission(Kind.COMPLETION, given, present), NOW, DIVISIONS);
  }
}
