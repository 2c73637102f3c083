package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.form.Submission.Kind;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("想绕过表单的填法")
class SubmittedAttacksTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2017, 10, 9, 9, 0);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Feel FEEL = new Feel(Clock.fixed(NOW.atZone(ZONE).toInstant(), ZONE));

  @Test
  @DisplayName("只读项留空，不能使依靠它的条件、上限、只读、日期先后失效")
  void readonlyLeftEmpty() {
    FormSchema form = form("""
        {"type":"number","key":"assets","label":"财产","readonly":true},
        {"type":"datetime","key":"openedOn","label":"受理日期","disabled":true},
        {"type":"textfield","key":"reason","label":"理由","conditional":{"hide":"=assets = null or assets < 100"},"validate":{"required":true}},
        {"type":"number","key":"grant","label":"金额","validate":{"max":"=assets"}},
        {"type":"textfield","key":"decided","label":"决定","readonly":"=assets > 50"},
        {"type":"datetime","key":"heardOn","label":"听取日期","properties":{"check":"notBefore:openedOn"}}""");
    Map<String, Object> present = Map.of("assets", 200, "openedOn", "2017-10-01", "decided", "同意");
    Map<String, Object> given = new HashMap<>(Map.of("grant", 300, "heardOn", "2017-09-01", "decided", "不同意"));
    given.put("assets", null);
    given.put("openedOn", "");
    assertThat(faults(form, given, present)).hasSize(4)
        .anyMatch(fault -> fault.contains("（reason）没有填写")).anyMatch(fault -> fault.contains("（grant）填的是「300」：太大，不能大于 200"))
        .anyMatch(fault -> fault.contains("（decided）")).anyMatch(fault -> fault.contains("（heardOn）填的是「2017-09-01」：早于"));
  }

  @Test
  @DisplayName("只读的条件问的是原来的值：填了以后才只读的，第一次能填，以后改不了也清不掉")
  void readonlyByItsOwnValue() {
    FormSchema form = form("{\"type\":\"textfield\",\"key\":\"final\",\"label\":\"定稿\",\"readonly\":\"=final != null\"}");
    assertThat(check(form, Map.of("final", "甲"), Map.of()).write()).containsEntry("final", "甲");
    assertThat(faults(form, Map.of("final", "乙"), Map.of("final", "甲"))).hasSize(1);
    for (String nothing : new String[] {"", null}) {
      Map<String, Object> given = new HashMap<>();
      given.put("final", nothing);
      assertThat(check(form, given, Map.of("final", "甲")).write()).doesNotContainKey("final");
    }
  }

  @Test
  @DisplayName("按条件只读的，留空也一样：依靠它的上限还在")
  void conditionallyReadonlyLeftEmpty() {
    FormSchema form = form("""
        {"type":"checkbox","key":"closed","label":"已定"},
        {"type":"number","key":"assets","label":"财产","readonly":"=closed = true"},
        {"type":"number","key":"grant","label":"金额","validate":{"max":"=assets"}}""");
    Map<String, Object> given = new HashMap<>(Map.of("closed", true, "grant", 300));
    given.put("assets", null);
    assertThat(faults(form, given, Map.of("assets", 200))).singleElement().asString().contains("（grant）填的是「300」：太大，不能大于 200");
  }

  @Test
  @DisplayName("隐藏的只读项不清：它是别的任务写下的")
  void hiddenReadonlyStays() {
    FormSchema form = form("""
        {"type":"textfield","key":"finding","label":"结论","readonly":true,"conditional":{"hide":"=answer = true"}},
        {"type":"checkbox","key":"answer","label":"不看"}""");
    assertThat(check(form, Map.of("answer", true), Map.of("finding", "有房")).write()).doesNotContainKey("finding");
  }

  @Test
  @DisplayName("先存草稿、提交时不再带上的值，照样要对")
  void draftLeftOut() {
    FormSchema form = form("""
        {"type":"datetime","key":"bornOn","label":"出生日期"},
        {"type":"datetime","key":"visitOn","label":"入户日期","properties":{"check":"notBefore:bornOn"}}""");
    assertThat(faults(form, Map.of("bornOn", "2017-10-05"), Map.of("visitOn", "2017-10-01")))
        .singleElement().asString().contains("（visitOn）填的是「2017-10-01」：早于");
    assertThat(faults(form, Map.of("bornOn", "2017-09-05"), Map.of("visitOn", "2017-10-01"))).isEmpty();
  }

  @Test
  @DisplayName("不早于某个日期：那个日期由程序存成时刻（带秒）时也算数")
  void notBeforeStoredMoment() {
    FormSchema form = form("{\"type\":\"datetime\",\"key\":\"heardOn\",\"label\":\"听取日期\",\"properties\":{\"check\":\"notBefore:acceptedAt\"}}");
    assertThat(faults(form, Map.of("heardOn", "2017-10-04"), Map.of("acceptedAt", "2017-10-05T00:00:00"))).hasSize(1);
    assertThat(faults(form, Map.of("heardOn", "2017-10-05"), Map.of("acceptedAt", "2017-10-05T08:30:59.123"))).isEmpty();
  }

  @Test
  @DisplayName("不许选过去的日期：按本地的日子算，UTC 的昨天可以是这里的今天")
  void pastByTheDayOfTheOffice() {
    FormSchema form = form("""
        {"type":"datetime","key":"heldAt","label":"召开时间","subtype":"datetime","timeInterval":1,
         "timeSerializingFormat":"utc_normalized","disallowPassedDates":true}""");
    assertThat(faults(form, Map.of("heldAt", "2017-10-08T16:30Z"), Map.of())).isEmpty();
    assertThat(faults(form, Map.of("heldAt", "2017-10-08T15:59Z"), Map.of())).hasSize(1);
  }

  @Test
  @DisplayName("只读项按页面显示的样子送回，不算改")
  void readonlyAsShown() {
    FormSchema form = form("""
        {"type":"textfield","key":"count","label":"人数","readonly":true},{"type":"number","key":"age","label":"年龄","readonly":true},
        {"type":"textfield","key":"address","label":"住址","readonly":true},{"type":"checkbox","key":"seen","label":"看过","readonly":true},
        {"type":"datetime","key":"at","label":"时间","subtype":"datetime","readonly":true},
        {"type":"textfield","key":"kind","label":"种类","readonly":true,"defaultValue":"甲"}""");
    Map<String, Object> present = Map.of("count", 88.0, "age", "67", "address", "明山区\r\n某街1号", "at", "2017-10-09T08:30:00");
    Outcome outcome = check(form, Map.of("count", "88", "age", 67, "address", "明山区  某街1号", "seen", false,
        "at", "2017-10-09T08:30", "kind", "甲"), present);
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.write()).as("表单自己给的值存下来").containsEntry("kind", "甲").doesNotContainKeys("count", "age", "address", "at");
    assertThat(faults(form, Map.of("count", "89", "age", 68, "address", "明山区某街1号", "seen", true), present)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB\u2028123", "AB123\u0085", "AB123\u200B", "\u202EAB123", "\uFEFFAB123", "AB123\uFFFE", "AB123\nx"})
  @DisplayName("看不见的字符：正则表达式也不会放过")
  void unseenSigns(String code) {
    FormSchema form = form("{\"type\":\"textfield\",\"key\":\"code\",\"label\":\"编号\",\"validate\":{\"pattern\":\"^[A-Z]{2}[0-9]{3}$\"}}");
    assertThat(faults(form, Map.of("code", code), Map.of())).singleElement().asString().contains("看不见的字符");
    assertThat(check(form, Map.of("code", " AB123\n"), Map.of()).write()).containsEntry("code", "AB123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u3000\u3000", "\u3164", "\u2800", "\u200D", "\t\n"})
  @DisplayName("必填项不能用看不见的东西充数")
  void nothingButBlanks(String name) {
    FormSchema form = form("{\"type\":\"textarea\",\"key\":\"name\",\"label\":\"姓名\",\"validate\":{\"required\":true}}");
    assertThat(faults(form, Map.of("name", name), Map.of())).singleElement().asString().contains("没有填写");
    FormSchema table = form("{\"type\":\"textarea\",\"id\":\"t\",\"key\":\"t\",\"label\":\"表\",\"properties\":{\"columns\":\"a:甲:text!; b:乙:text\"}}");
    assertThat(faults(table, Map.of("t", name.strip() + "\tx"), Map.of())).singleElement().asString().contains("这一格必填");
  }

  @Test
  @DisplayName("人名里的字、表情和连接符不受影响")
  void realSigns() {
    FormSchema form = form("{\"type\":\"textfield\",\"key\":\"name\",\"label\":\"姓名\",\"validate\":{\"maxLength\":20}}");
    for (String name : List.of("𠮷野家", "👨‍👩‍👧", "阿卜杜拉·买买提", "①②", "é")) {
      assertThat(check(form, Map.of("name", name), Map.of()).write()).containsEntry("name", name);
    }
    assertThat(check(form, Map.of("name", " 张三" + " ".repeat(3000)), Map.of()).write()).as("量的就是存的").containsEntry("name", "张三");
  }

  @Test
  @DisplayName("算起来没完的正则表达式和文字：一样立刻回答")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)   // other libraries would take hours
  void patternInLinearTime() {
    FormSchema form = form("{\"type\":\"textfield\",\"key\":\"code\",\"label\":\"编号\",\"validate\":{\"pattern\":\"^(a+)+$\"}}");
    assertThat(faults(form, Map.of("code", "a".repeat(3999) + "!"), Map.of())).singleElement().asString().contains("格式不对");
    FormSchema many = form("{\"type\":\"textfield\",\"key\":\"code\",\"label\":\"编号\",\"validate\":{\"pattern\":\"^a*a*a*a*a*a*a*b$\"}}");
    assertThat(faults(many, Map.of("code", "a".repeat(3999)), Map.of())).singleElement().asString().contains("格式不对");
    FormSchema han = form("{\"type\":\"textfield\",\"key\":\"code\",\"label\":\"编号\",\"validate\":{\"pattern\":\"^[\\\\u4e00-\\\\u9fa5]{2,}$\"}}");
    assertThat(faults(han, Map.of("code", "张三"), Map.of())).isEmpty();
    assertThat(faults(han, Map.of("code", "zs"), Map.of())).hasSize(1);
  }

  @Test
  @DisplayName("数：写不出来的大数、小数位没有尽头的数不收")
  void numbersThatCanBeWritten() {
    FormSchema form = form("{\"type\":\"number\",\"key\":\"n\",\"label\":\"数\"}");
    for (Object bad : List.of(1e300, 1e15, -1e15, Long.MAX_VALUE, 1e-11, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, "1", true)) {
      assertThat(faults(form, Map.of("n", bad), Map.of())).as("%s", bad).hasSize(1);
    }
    for (Object good : List.of(0, -0.0, 999_999_999_999_999L, 1e-10, 0.1 + 0.25, (short) 3)) {
      assertThat(faults(form, Map.of("n", good), Map.of())).as("%s", good).isEmpty();
    }
  }

  @Test
  @DisplayName("证件号抄错了：说错在哪里，不给出能凑成的那一位")
  void checkDigitIsNotGiven() {
    FormSchema form = form("{\"type\":\"textfield\",\"key\":\"id\",\"label\":\"身份证号\",\"properties\":{\"check\":\"identityNumber\"}}");
    assertThat(faults(form, Map.of("id", "110105194912310021"), Map.of())).singleElement().asString()
        .contains("末位校验码与前17位不符").doesNotContain("X");
  }

  private static FormSchema form(String components) {
    return FormSchema.parse("x.form", "{\"components\":[" + components + "]}", FEEL);
  }

  private static List<String> faults(FormSchema form, Map<String, Object> given, Map<String, Object> present) {
    return check(form, given, present).faults();
  }

  private static Outcome check(FormSchema form, Map<String, Object> given, Map<String, Object> present) {
    return FormCheck.check(form, new Submission(Kind.COMPLETION, given, present), NOW, (code, level) -> Optional.empty());
  }
}
