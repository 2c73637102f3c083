package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("可以加行的表格")
class RowsTest {

  private static final String COLUMNS = """
      name:姓名:text(4)!; relation:与申请人关系:choice(spouse=配偶|child=子女)!; age:年龄:integer(0..150);
      bornOn:出生日期:date; idNumber:身份证号:identityNumber; income:月收入（元）:amount; alive:健在:yesno""";

  @Test
  @DisplayName("一行一条，格与格之间是 TAB；空格子是 null")
  void readsRows() {
    List<Map<String, Object>> rows = Rows.parse(COLUMNS,
        "张三\tspouse\t67\t1950-01-02\t11010519491231002X\t1200.50\t是\n\n李四\tchild\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).containsEntry("name", "张三").containsEntry("relation", "spouse")
        .containsEntry("age", new BigDecimal("67")).containsEntry("bornOn", LocalDate.of(1950, 1, 2))
        .containsEntry("income", new BigDecimal("1200.50")).containsEntry("alive", true);
    assertThat(rows.get(1)).containsEntry("name", "李四").containsEntry("income", null).containsEntry("alive", null);
    assertThat(Rows.parse(COLUMNS, null)).isEmpty();
  }

  @Test
  @DisplayName("像从电子表格粘贴来的那样写也认：选项的标签、斜线日期、小写 x；存成一种写法")
  void keepsOneWayOfWriting() {
    Rows rows = Rows.read(Columns.parse(COLUMNS), "张三\t 配偶 \t\t1950/1/2\t11010519491231002x\r\n", null);
    assertThat(rows.faults()).isEmpty();
    assertThat(rows.text()).isEqualTo("张三\tspouse\t\t1950-01-02\t11010519491231002X\t\t");
  }

  @Test
  @DisplayName("每一处错都写明第几行、哪一列、该怎么写，一次说全")
  void namesRowAndColumn() {
    assertThatThrownBy(() -> Rows.parse(COLUMNS,
        "欧阳诸葛亮\t朋友\t151\t1950-02-30\t110105194912310021\t1.234\t也许\t多\n\tchild\t1.5"))
        .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.faults()).containsExactly(
            "第1行「姓名」填的是「欧阳诸葛亮」：有 5 个字，最多 4 个。",
            "第1行「与申请人关系」填的是「朋友」：不在选项里，可选 配偶、子女。",
            "第1行「年龄」填的是「151」：太大，不能大于 150。",
            "第1行「出生日期」填的是「1950-02-30」：不是真实的日期，应写成 2017-11-06 的样子。",
            "第1行「身份证号」填的是「110105194912310021」：末位校验码与前17位不符，有一位或几位抄错了，请对照证件逐位核对。",
            "第1行「月收入（元）」填的是「1.234」：有 3 位小数，金额最多两位小数（精确到分）。",
            "第1行「健在」填的是「也许」：写法不对，应为 是 或 否。",
            "第1行多出一格「多」：只有 7 列，请删去。",
            "第2行「姓名」没有填写：这一格必填。",
            "第2行「年龄」填的是「1.5」：有 1 位小数，应为整数。"));
  }

  @Test
  @DisplayName("columns 写错时，每一处都说明")
  void refusesNotation() {
    assertThatThrownBy(() -> Columns.parse("name:姓名; Name:姓名:text; a:甲:colour; b:乙:text(x); c:丙:choice; d:丁:text; d:戊:text"))
        .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.faults()).hasSize(6)
            .anyMatch(fault -> fault.contains("「name:姓名」读不懂"))
            .anyMatch(fault -> fault.contains("类型「colour」不认识"))
            .anyMatch(fault -> fault.contains("choice 要写出选项"))
            .anyMatch(fault -> fault.contains("写了两次")));
  }
}
