package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.form.Column;
import benxi.procedures.form.Columns;
import benxi.procedures.form.FormTables;
import benxi.procedures.form.Rows;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("案件里的表格按表单的列读，不按位置读")
class CaseTablesTest {

  @Test
  @DisplayName("分析人员把列换了次序、加了一列：金额还是金额，种类还是种类")
  void anotherOrderOfColumnsIsReadRight() {
    CaseTables tables = with("note:说明:text(20); monthlyAmount:金额:amount!; since:起始:date; member:成员:text(20)!");

    assertThat(tables.rows(data("零工\t120.50\t2017-01-01\t韩守田"), "incomeItems", "member", "monthlyAmount"))
        .containsExactly(Map.of("note", "零工", "monthlyAmount", "120.50", "since", "2017-01-01", "member", "韩守田"));
  }

  @Test
  @DisplayName("表单丢了认定要用的列：写明是哪一列，不当作没有")
  void aLostColumnIsNamed() {
    CaseTables tables = with("member:成员:text(20)!");

    assertThatThrownBy(() -> tables.rows(data("韩守田"), "incomeItems", "member", "monthlyAmount"))
        .hasMessageContaining("incomeItems").hasMessageContaining("monthlyAmount");
  }

  @Test
  @DisplayName("把小组名单写进会议记录：各到各列，其余的空着")
  void rowsGoIntoTheColumnsOfAnotherTable() {
    CaseTables tables = with("signed:签字:yesno; name:姓名:text(20)!; memberKind:类别:text(20)!");

    assertThat(tables.text(data(""), "meetingRecord", List.of(Map.of("name", "成员1", "memberKind", "townshipStaff"))))
        .isEqualTo("\t成员1\ttownshipStaff");
  }

  private static CaseTables with(String notation) {
    List<Column> columns = Columns.parse(notation);
    return new CaseTables(new FormTables() {
      @Override
      public List<Map<String, Object>> rows(String processDefinitionId, String key, String text) {
        return Rows.parse(columns, text);
      }

      @Override
      public List<Column> columns(String processDefinitionId, String key) {
        return columns;
      }
    });
  }

  private static CaseData data(String text) {
    DelegateTask task = Mockito.mock(DelegateTask.class);
    Mockito.when(task.getVariable("incomeItems")).thenReturn(text);
    return CaseData.of(task);
  }
}
