package benxi.procedures.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.StartRefused;
import benxi.procedures.calendar.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("政策值")
class PolicyBookTest {

  private static final LocalDate IN_FORCE = LocalDate.of(2017, 10, 1);

  @TempDir Path folder;

  private final PolicyBook book = PolicyBook.load(Path.of("config/policy"));

  @ParameterizedTest(name = "{2}: {0} 是 {1}")
  @CsvSource({
      "relief/opinion-period, 20个工作日, 第22条第1款",
      "relief/reopened-opinion-period, 20个工作日, 第22条第5款",
      "relief/notice-period, 7日, 第22条第4款",
      "relief/approval-notice-period, 7日, 第23条第2款",
      "relief/county-decision-period, 20个工作日, 第23条第1款",
      "relief/spot-check-share, 30%, 第23条第1款",
      "relief/investigators, 2人, 第22条第1款",
      "relief/appraisal-panel-size, 15人, 第22条第3款",
      "relief/appraisal-quorum, 2/3, 第22条第3款",
      "relief/residence-period, 1年, 第20条第1款",
      "relief/elderly-age, 60周岁, 第5条第1项",
      "relief/minor-age, 16周岁, 第5条第2项",
      "relief/income-comparison, household-total, 第6条第1款"})
  void valuesOfTheGazette(String key, String words, String article) {
    PolicyValue value = book.value(key, IN_FORCE);

    assertThat(value.words()).isEqualTo(words);
    assertThat(value.article()).startsWith("本政发〔2017〕20号").endsWith(article);
    assertThat(value.source()).isEqualTo("《本溪市人民政府公报》2017年第5号");
    assertThat(value.training()).isFalse();
  }

  @Test
  @DisplayName("第38条: 办法自2017年10月1日起施行，前一天没有数值，说出施行日期")
  void nothingBeforeTheFirstDay() {
    assertThat(book.value("relief/notice-period", IN_FORCE).limit()).isEqualTo(new TimeLimit(7, false));
    assertThatThrownBy(() -> book.value("relief/notice-period", LocalDate.of(2017, 9, 30)))
        .isInstanceOf(InputRefused.class)
        .hasMessage("政策值 relief/notice-period 在 2017-09-30 没有数值：它自 2017-10-01 起施行，请核对日期。");
  }

  @Test
  @DisplayName("没有的名称：说出名称和应当写在哪个文件")
  void unknownKey() {
    assertThatThrownBy(() -> book.value("relief/notice-peroid", IN_FORCE))
        .hasMessage("没有政策值 relief/notice-peroid：请核对名称，或在 config/policy/relief/notice-peroid.yml 中写明。");
  }

  @Test
  @DisplayName("第22条: 超过三分之二，15人中10人不够，11人够")
  void quorumIsExact() {
    Fraction quorum = book.value("relief/appraisal-quorum", IN_FORCE).fraction();

    assertThat(quorum.isExceededBy(10, 15)).isFalse();
    assertThat(quorum.isExceededBy(11, 15)).isTrue();
    assertThat(quorum.isExceededBy(11, 16)).isTrue();
    assertThat(quorum.isExceededBy(10, 16)).isFalse();
  }

  @Test
  @DisplayName("第6条: 低保标准按所在地：村用区县的数值，没有写的区县没有数值")
  void divisionsInheritFromAbove() {
    PolicyValue village = book.value("relief/low-income-standard-rural", "210521001201", IN_FORCE);

    assertThat(village.division()).isEqualTo("210521");
    assertThat(village.training()).isTrue();
    assertThatThrownBy(() -> book.value("relief/low-income-standard-rural", IN_FORCE))
        .isInstanceOf(InputRefused.class).hasMessageContaining("按区划规定");
  }

  @Test
  @DisplayName("数值变化的前一天用旧的，当天用新的；下级的数值优先于上级的")
  void stepsByDateAndDivision() throws IOException {
    file("relief/step.yml", """
        description: 标准
        unit: 元/月
        article: 第10条
        source: 通知
        values:
          - {from: 2018-01-01, value: 500}
          - {from: 2019-07-01, value: 530.50}
          - {from: 2019-01-01, value: 510, division: 210521}
          - {from: 2019-01-01, value: 520, division: "210521001"}
        """);
    PolicyBook steps = PolicyBook.load(folder);

    assertThat(steps.value("relief/step", LocalDate.of(2019, 6, 30)).words()).isEqualTo("500元/月");
    assertThat(steps.value("relief/step", LocalDate.of(2019, 7, 1)).number()).isEqualByComparingTo("530.50");
    assertThat(steps.value("relief/step", "210521001", LocalDate.of(2018, 12, 31)).words()).isEqualTo("500元/月");
    assertThat(steps.value("relief/step", "210521001201", LocalDate.of(2019, 1, 1)).words()).isEqualTo("520元/月");
    assertThat(steps.value("relief/step", "210521002", LocalDate.of(2019, 8, 1)).words()).isEqualTo("510元/月");
    assertThat(steps.value("relief/step", "210502", LocalDate.of(2019, 8, 1)).words()).isEqualTo("530.50元/月");
  }

  @Test
  @DisplayName("写错的文件：所有错误一次说全，逐条写明文件和位置")
  void everyFaultAtOnce() throws IOException {
    file("relief/bad.yml", """
        description: 期限
        unit: 工作日
        sorce: 公报
        values:
          - {from: 2017-13-01, value: 20}
          - {from: 2017-10-01, value: 20}
          - {from: 2017-10-01, value: 21}
          - {from: 2018-10-01, value: 2.5, note: 暂定}
          - {from: 2019-10-01, value: 20, division: 310000}
        """);
    file("relief/share.yml", """
        {description: 比例, unit: 比例, article: 第22条, source: 公报, values: [{from: 2017-10-01, value: 3/2}]}
        """);
    file("relief/unit.yml", """
        {description: 期限, unit: 天, article: 第22条, source: 公报, values: [{from: 2017-10-01, value: 7}]}
        """);
    file("relief/option.yml", """
        {description: 算法, unit: 选项, article: 第6条, source: 公报, options: {a: 甲}, values: [{from: 2017-10-01, value: b}]}
        """);
    file("relief/twice.yml", "description: 甲\ndescription: 乙\n");
    file("Relief.yml", "description: 甲\n");

    assertThat(faults(true)).containsExactlyInAnyOrder(
        "config/policy/relief/bad.yml：不认识的项“sorce”；这里只能写 description、unit、article、source、values。",
        "config/policy/relief/bad.yml：缺少“article”，请补上。",
        "config/policy/relief/bad.yml：缺少“source”，请补上。",
        "config/policy/relief/bad.yml 的 values 第1项：“from”的值“2017-13-01”不是日期，请写成 2017-10-01 这样的实有日期。",
        "config/policy/relief/bad.yml 的 values 第3项：2017-10-01 起的数值写了两次，请删去一处。",
        "config/policy/relief/bad.yml 的 values 第4项：不认识的项“note”；这里只能写 from、value、division、training。",
        "config/policy/relief/bad.yml 的 values 第4项：value 的值“2.5”不符合单位“工作日”，应当是大于0的整数。",
        "config/policy/relief/bad.yml 的 values 第5项：division 的值“310000”不是本市的区划代码；应当以 2105 开头，区县6位、乡镇街道9位、村和社区12位。",
        "config/policy/relief/share.yml 的 values 第1项：value 的值“3/2”不符合单位“比例”，应当是像 2/3 这样大于0、不超过1的分数。",
        "config/policy/relief/unit.yml：不认识的单位“天”；可以写 " + String.join("、", Unit.names()) + "。",
        "config/policy/relief/option.yml 的 values 第1项：value 的值“b”不在 options 里；可以写 a。",
        "config/policy/relief/twice.yml 第2行第12列：YAML 写法不对（Duplicate field 'description'）。请对照同一文件夹中的其他文件改正。",
        "config/policy/Relief.yml：位置或文件名不对，应当是“流程/名称.yml”，用小写字母、数字和连字符，例如 relief/notice-period.yml。");
  }

  @Test
  @DisplayName("不是训练模式：有训练用的数值就不能启动，说出每一处")
  void trainingValuesOnlyInTraining() {
    assertThatThrownBy(() -> PolicyBook.load(Path.of("config/policy"), false))
        .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.faults()).hasSize(13 + 3 + 1)
            .contains("config/policy/relief/property-limit.yml 的 values 第1项：是训练用的数值 30000，"
                + "正式使用前请换成已公布的数值，写明 source，并删去 training。")
            .allMatch(fault -> fault.matches(
                "config/policy/(relief/(low-income-standard-(urban|rural)|property-limit)"
                    + "|safety-grid/(self-score-period|check-period|passing-score)|salt/days-below-a-year)\\.yml .*")));
  }

  private List<String> faults(boolean training) {
    try {
      PolicyBook.load(folder, training);
      return List.of();
    } catch (StartRefused refused) {
      return refused.faults();
    }
  }

  private void file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
