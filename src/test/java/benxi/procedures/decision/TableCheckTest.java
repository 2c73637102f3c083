package benxi.procedures.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("决策表检查：不完整、重叠、用不到的行都点名")
class TableCheckTest {

  private final TableCheck check = new TableCheck();

  @Test
  @DisplayName("每种组合恰好一行的表没有问题")
  void completeTablePasses() {
    assertThat(faults("good/complete")).isEmpty();
    assertThat(faults("good/negations")).isEmpty();
  }

  @Test
  @DisplayName("整数的允许值写成范围，逐个走到")
  void walksWholeNumbers() {
    assertThat(faults("good/whole-numbers")).isEmpty();
    assertThat(faults("bad/whole-numbers-gap")).singleElement().asString()
        .contains("不完整").contains("unmetIndicators = 4");
  }

  @Test
  @DisplayName("缺一种情况：指出是哪种组合")
  void namesTheGap() {
    assertThat(faults("bad/gap")).singleElement().asString()
        .contains("bad/gap.dmn").contains("careGrade").contains("不完整")
        .contains("eating = unable, walking = alone");
  }

  @Test
  @DisplayName("两行都相符：指出哪两行和一个例子")
  void namesTheOverlap() {
    assertThat(faults("bad/overlap")).satisfiesExactly(
        fault -> assertThat(fault).contains("第1行与第3行重叠").contains("eating = alone, walking = unable"),
        fault -> assertThat(fault).contains("第2行与第3行重叠").contains("eating = helped, walking = unable"));
  }

  @Test
  @DisplayName("值写错的行从来用不到：指出行号和行的标识")
  void namesTheRowThatNeverAnswers() {
    assertThat(faults("bad/dead-row")).singleElement().asString().contains("第3行（Rule_3）从来不会用到");
  }

  @Test
  @DisplayName("没有列出允许值的输入不能证明完整")
  void asksForAllowedValues() {
    assertThat(faults("bad/no-values")).singleElement().asString().contains("walking").contains("没有列出允许的值");
  }

  @Test
  @DisplayName("输入是表达式而不是变量名")
  void refusesExpressionsAsInput() {
    assertThat(faults("bad/expression")).singleElement().asString().contains("person.eating").contains("应当是一个变量名");
  }

  @Test
  @DisplayName("结果没有值（文字没加引号）或者不在允许值中")
  void namesBadOutputs() {
    assertThat(faults("bad/output")).satisfiesExactly(
        fault -> assertThat(fault).contains("第1行的结果 grade").contains("null"),
        fault -> assertThat(fault).contains("第2行的结果 grade").contains("most").contains("full"));
  }

  @Test
  @DisplayName("单元格写错（缺引号）：点出这张表，不抛异常")
  void namesBadSyntax() {
    assertThat(faults("bad/syntax")).singleElement().asString().contains("careGrade").contains("helped,unable");
  }

  @Test
  @DisplayName("不是 DMN 的文件给出一句话，不抛异常")
  void namesWhatIsNoDmn() {
    assertThat(faults("bad/not-dmn")).singleElement().asString().contains("bad/not-dmn.dmn").contains("不是合格的 DMN");
  }

  private List<String> faults(String fixture) {
    Path file = Path.of("src/test/resources/decision", fixture + ".dmn");
    try {
      return check.faults(fixture + ".dmn", Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
