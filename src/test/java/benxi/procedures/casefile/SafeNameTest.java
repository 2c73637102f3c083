package benxi.procedures.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("案卷里的文件名：Windows 和 Linux 都能存")
class SafeNameTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(quoteCharacter = '`', value = {"02-受理通知书.docx,02-受理通知书.docx", "a/b\\c:d*e?.docx,a_b_c_d_e_.docx",
      "../../etc/passwd,_._etc_passwd", "con.docx,_con.docx", "`名 字 .docx`,名 字.docx", "`<x>\"|.docx`,_x___.docx",
      "com1,_com1", "`.`,_"})
  void names(String name, String safe) {
    assertThat(SafeName.of(name)).isEqualTo(safe);
  }

  @Test
  @DisplayName("长名缩短，结尾保留；同名（不分大小写）编号")
  void shortAndDifferent() {
    assertThat(SafeName.of("长".repeat(200) + ".docx")).hasSize(85).endsWith("长.docx");
    assertThat(SafeName.unlike(List.of("a.docx", "A-2.docx"), "A.docx")).isEqualTo("A-3.docx");
  }
}
