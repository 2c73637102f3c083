package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("表单写得对不对")
class FormSchemaTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '@', textBlock = """
      {"type":"dynamiclist","id":"d","path":"x","components":[]} @ 组件类型 dynamiclist 不能用
      {"type":"filepicker","key":"f","label":"文件"}             @ 组件类型 filepicker 不能用
      {"type":"iframe","id":"i","url":"https://a"}               @ 组件类型 iframe 不能用
      {"type":"expression","key":"e","expression":"=1"}          @ 组件类型 expression 不能用
      {"type":"slider","key":"s","label":"滑块"}                 @ 组件类型「slider」不认识
      {"type":"textfield","label":"姓名"}                        @ 不能作变量名
      {"type":"textfield","key":"a.b","label":"姓名"}            @ 不能作变量名
      {"type":"textfield","key":"a"}                             @ 没有标签
      {"type":"textfield","key":"a","label":"甲","validate":{"minlength":3}}            @ 不认识的校验「minlength」
      {"type":"textfield","key":"a","label":"甲","autofocus":true}                      @ 不认识的设置「autofocus」
      {"type":"textfield","key":"a","label":"甲","properties":{"chek":"phone"}}         @ 不认识的属性（Custom properties）「chek」
      {"type":"textfield","key":"a","label":"甲","properties":{"check":"mobile"}}       @ check 里的「mobile」不认识
      {"type":"number","key":"a","label":"甲","properties":{"check":"phone"}}           @ 不能放在这种组件上
      {"type":"textfield","key":"a","label":"甲","properties":{"columns":"a:甲:text"}}  @ columns 只能放在 textarea 上
      {"type":"textarea","key":"a","label":"甲","properties":{"columns":"a:甲:text"}}   @ 没有 id
      {"type":"textarea","key":"a","label":"甲","properties":{"columns":"a:甲"}}        @ 列「a:甲」读不懂
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=b ="}}         @ 读不懂
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"b"}}            @ 应以 = 开头
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=is defined(b)"}} @ 在浏览器里算得不一样
      {"type":"textfield","key":"a","label":"甲","validate":{"pattern":"["}}            @ 正则表达式「[」读不懂
      {"type":"textfield","key":"a","label":"甲","validate":{"validationType":"phone"}} @ 请改用属性 check 的 phone
      {"type":"number","key":"a","label":"甲","validate":{"min":"很小"}}                @ 校验 min 的「很小」不是数
      {"type":"select","key":"a","label":"甲"}                                          @ 没有选项
      {"type":"select","key":"a","label":"甲","valuesExpression":"=["}                  @ 括号不成对
      {"type":"datetime","key":"a","label":"甲","subtype":"week"}                       @ 种类「week」不认识
      {"type":"group","id":"g","path":"p","components":[]}                              @ 分组的 Path 不能填
      {"type":"textfield","key":"a","label":"甲","validate":{"min":3}}                  @ 不认识的校验「min」
      {"type":"textarea","key":"a","label":"甲","validate":{"pattern":"x"}}             @ 不认识的校验「pattern」
      {"type":"number","key":"a","label":"甲","validate":{"maxLength":3}}               @ 不认识的校验「maxLength」
      {"type":"textfield","key":"a","label":"甲","decimalDigits":0}                     @ 不认识的设置「decimalDigits」
      {"type":"textfield","key":"a","label":"甲","disallowPassedDates":true}            @ 不认识的设置「disallowPassedDates」
      {"type":"text","key":"a","text":"甲"}                                             @ 不认识的设置「key」
      {"type":"textfield","key":"a","label":"甲","validate":[{"required":true}]}        @ 设置「validate」是
      {"type":"textfield","key":"a","label":"甲","validate":{"required":"=b"}}          @ 设置「required」是「"=b"」：应为true 或 false
      {"type":"textfield","key":"a","label":"甲","validate":{"pattern":{"a":1}}}        @ 设置「pattern」是
      {"type":"textfield","key":"a","label":"甲","validate":{"minLength":[3]}}          @ 设置「minLength」是
      {"type":"textfield","key":"a","label":"甲","validate":{"minLength":3,"maxLength":2}} @ 谁也填不对
      {"type":"number","key":"a","label":"甲","decimalDigits":"two"}                    @ 设置「decimalDigits」是
      {"type":"textfield","key":"a","label":"甲","conditional":"=b"}                    @ 设置「conditional」是
      {"type":"textfield","key":"a","label":"甲","disabled":"=b"}                       @ 设置「disabled」是
      {"type":"textfield","key":"a","label":"甲","readonly":{"if":"b"}}                 @ 设置「readonly」是
      {"type":"textfield","key":"a","label":"甲","properties":{"check":["phone"]}}      @ 设置「check」是
      {"type":"group","id":"g","components":{"a":{"type":"textfield"}}}                 @ 设置「components」是
      {"type":"select","key":"a","label":"甲","valuesKey":"b","values":[{"label":"c","value":"c"}]} @ 不止一个来源
      {"type":"textfield","key":"a","label":"甲","defaultValue":{"x":1}}                @ 默认值
      {"type":"number","key":"a","label":"甲","defaultValue":"x"}                       @ 默认值
      {"type":"textfield","key":"a","label":"甲","validate":{"pattern":"(?=a)b"}}       @ 浏览器和服务器理解不同
      {"type":"textfield","key":"a","label":"甲","validate":{"pattern":"(a)\\\\1"}} @ 读不懂
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=replace(b, c, d) = null"}}  @ 在浏览器里算得不一样
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=b.matches(c)"}}             @ 在浏览器里算得不一样
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=count(for i in 1..999999999 return i) > 1"}} @ 可能算不完
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=count(list: (for i in 1..9 return i)) > 1"}} @ 可能算不完
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"={f: function(x) f(x), r: f(1)}.r"}}          @ 可能算不完
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=a < b"}}                    @ 拿文字或日期比大小
      {"type":"datetime","key":"a","label":"甲","conditional":{"hide":"=today() >= a"}}              @ 拿文字或日期比大小
      {"type":"datetime","key":"a","label":"甲","conditional":{"hide":"=a between b and c"}}         @ 拿文字或日期比大小
      {"type":"datetime","key":"a","label":"甲","conditional":{"hide":"=a in [b..c]"}}               @ 拿文字或日期比大小
      {"type":"textfield","key":"a","label":"甲","conditional":{"hide":"=b > \\"2017-10-01\\""}} @ 拿文字或日期比大小
      """)
  @DisplayName("看不懂的不放过，写明文件、组件和改法")
  void refuses(String component, String fault) {
    assertThat(faults("{\"components\":[" + component + "]}")).isNotEmpty()
        .anySatisfy(what -> assertThat(what).startsWith("表单 x.form 的组件").contains(fault).endsWith("。"));
  }

  @Test
  @DisplayName("全部问题一次说完")
  void namesEverything() {
    assertThat(faults("""
        {"components":[{"type":"iframe","id":"i"},{"type":"textfield","key":"a","label":"甲"},
          {"type":"textfield","key":"a","label":"乙"}]}""")).hasSize(2).anyMatch(f -> f.contains("出现了两次"));
  }

  @Test
  @DisplayName("不是 JSON、重复的键、太深、太大，都退回")
  void refusesWhatIsNoForm() {
    assertThat(faults("{")).singleElement().asString().contains("不是可读的 JSON");
    assertThat(faults("{\"components\":[],\"components\":[]}")).singleElement().asString().contains("不是可读的 JSON");
    assertThat(faults("{\"components\":" + "[".repeat(5000) + "]".repeat(5000) + "}")).hasSize(1);
    assertThat(faults("{\"components\":" + "[".repeat(40) + "]".repeat(40) + "}")).singleElement().asString().contains("不是可读的 JSON");
    assertThat(faults("{\"x\":\"" + "y".repeat(600_000) + "\"}")).singleElement().asString().contains("最多");
    assertThat(faults("{}")).singleElement().asString().contains("没有 components");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{'type':'image','id':'i','source':'http://example.org/a.png'}", "{'type':'image','id':'i','source':'//example.org/a.png'}",
      "{'type':'image','id':'i','source':'=picture'}", "{'type':'image','id':'i'}", "{'type':'image','id':'i','source':'data:text/html,x'}",
      "{'type':'html','id':'h','content':'<script>x</script>'}", "{'type':'html','id':'h','content':'<iframe></iframe>'}",
      "{'type':'html','id':'h','content':'<p onclick=x>'}", "{'type':'html','id':'h','content':'<img src=//example.org/a>'}",
      "{'type':'html','id':'h','content':'<a href=javascript:x>'}", "{'type':'html','id':'h','content':'<p style=background:url(x)>'}"})
  @DisplayName("图片和 HTML 都在表单里面：不从别处取，什么也不运行")
  void nothingFromOutside(String component) {
    assertThat(faults("{\"components\":[" + component.replace('\'', '"') + "]}")).singleElement().asString().contains("表单 x.form 的组件");
    assertThat(faults("""
        {"components":[{"type":"image","id":"i","source":"data:image/png;base64,AA=="},
          {"type":"html","id":"h","content":"<p><b>请</b>当面核对</p>"}]}""")).isEmpty();
  }

  @Test
  @DisplayName("太长、括号或负号太多的条件：不读就退回，线程不会用尽")
  void refusesDeepConditions() {
    for (String hide : List.of("(".repeat(900), "-".repeat(900) + "1", "1+".repeat(100_000) + "1", "[".repeat(50) + "]".repeat(50))) {
      assertThat(faults("{\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"甲\",\"conditional\":{\"hide\":\"="
          + hide + "\"}}]}")).isNotEmpty().anySatisfy(fault -> assertThat(fault).containsAnyOf("个字符，最多", "括号不成对", "负号"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=/*\"*/[[[[[[[1]]]]]]]/*\"*/ = null", "=a = null // [", "=`a b` = null"})
  @DisplayName("注释和反引号后面可以藏括号：不读")
  void refusesHiddenBrackets(String hide) {
    assertThat(faults("{\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"甲\",\"conditional\":{\"hide\":"
        + JsonValues.write(hide) + "}}]}")).singleElement().asString().contains("有注释、反引号");
  }

  @Test
  @DisplayName("表单自己的设置：schemaVersion 太新、不认识的，都退回")
  void refusesFormSettings() {
    assertThat(faults("{\"schemaVersion\":17,\"components\":[]}")).singleElement().asString().contains("schemaVersion 是「17」");
    assertThat(faults("{\"schemaVersion\":\"x\",\"components\":[]}")).hasSize(1);
    assertThat(faults("{\"wizard\":true,\"components\":[]}")).singleElement().asString().contains("不认识的设置「wizard」");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=date(a) < date(\"2017-10-01\")", "=n < 3 or n > 9", "=a = \"x\" and not(a = null)", "=a in (\"x\", \"y\")",
      "=number(a) > 3", "=count(for x in b return x.y) > 1", "=some x in b satisfies x.n > 3", "=string length(a) > 3", "=contains(a, \"x\")"})
  @DisplayName("能用的表达式不误退")
  void readsExpressions(String expression) {
    assertThat(faults("{\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"甲\",\"conditional\":{\"hide\":"
        + JsonValues.write(expression) + "}},{\"type\":\"number\",\"key\":\"n\",\"label\":\"乙\"}]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "[(", "not([", "\"]\"[(", "/*\"*/[(", "not(", "if a then ", "{a:", "-", "1+", "a or ", "a[", "\"", "a."})
  @DisplayName("层层相套、太长的表达式立刻退回，不出别的错")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)   // what it forbids would be read for ever
  void refusesHugeExpressions(String part) {
    for (int times : List.of(20, 300, 200_000)) {
      assertThat(faults("{\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"甲\",\"conditional\":{\"hide\":"
          + JsonValues.write("=" + part.repeat(times)) + "}}]}")).hasSize(1);
    }
  }

  @Test
  @DisplayName("能用的组件和设置都认得")
  void readsWhatIsAllowed() {
    List<String> faults = new ArrayList<>();
    FormSchema form = FormSchema.read("x.form", FormExample.TEXT, new Feel(Clock.systemDefaultZone()), faults);
    assertThat(faults).isEmpty();
    assertThat(form.fields()).extracting(Field::key).contains("name", "household", "visits", "remark");
    assertThat(form.id()).isEqualTo("form-example");
    assertThat(form.field("household").orElseThrow().columns()).hasValueSatisfying(columns ->
        assertThat(columns).extracting(Column::label).containsExactly("姓名", "关系", "月收入"));
  }

  private static List<String> faults(String json) {
    List<String> faults = new ArrayList<>();
    FormSchema.read("x.form", json, new Feel(Clock.systemDefaultZone()), faults);
    return faults;
  }
}
