package benxi.procedures.safetygrid.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("企业台账文件：.csv（UTF-8、GBK）和 .xlsx")
class LedgerFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  @DisplayName("逗号分隔的文本，两种编码；引号里的逗号、引号、换行照原样；空行不算")
  void csv(String charset) {
    LedgerTable table = LedgerFile.read("名称,地址\r\n\"甲,厂\",\"他说\"\"好\"\"\n第二行\"\r\n\r\n乙厂,\r\n".getBytes(Charset.forName(charset)));
    assertThat(table.header()).containsExactly("名称", "地址");
    assertThat(table.rows()).extracting(LedgerTable.Row::cells).containsExactly(List.of("甲,厂", "他说\"好\"\n第二行"), List.of("乙厂", ""));
    assertThat(table.rows()).extracting(LedgerTable.Row::number).containsExactly(2, 5);
  }

  @Test
  @DisplayName("带 BOM 的 UTF-8、没有最后的换行、只用换行符")
  void csvOfOtherPrograms() {
    assertThat(LedgerFile.read("\uFEFF名称\n甲".getBytes(StandardCharsets.UTF_8)).header()).containsExactly("名称");
    assertThat(LedgerFile.read("a,b\rc,d".getBytes(StandardCharsets.UTF_8)).rows().get(0).cells()).containsExactly("c", "d");
  }

  @Test
  @DisplayName("电子表格：十二位代码写成数字也不变成科学计数法；公式只取显示的值；跳过的列是空的")
  void xlsx() throws IOException {
    byte[] content = workbook(book -> {
      Row header = book.createSheet().createRow(0);
      header.createCell(0).setCellValue("名称");
      header.createCell(2).setCellValue("村（社区）代码");
      Row row = book.getSheetAt(0).createRow(2);
      row.createCell(0).setCellFormula("1+1");
      row.getCell(0).setCellValue(2);
      row.createCell(2).setCellValue(210521100205d);
    });
    LedgerTable table = LedgerFile.read(content);
    assertThat(table.header()).containsExactly("名称", "", "村（社区）代码");
    assertThat(table.rows()).singleElement().satisfies(row -> {
      assertThat(row.number()).isEqualTo(3);
      assertThat(row.cells()).containsExactly("2", "", "210521100205");
    });
  }

  @Test
  @DisplayName("不是台账的文件：一句话说明")
  void notALedger() throws IOException {
    refused(new byte[0], "没有收到台账文件");
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "请另存为 .xlsx 或者 .csv");
    refused(new byte[] {'P', 'K', 3, 4, 0}, "读不出来");
    refused(zip("readme.txt", "你好"), "读不出来");
    refused(new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0}, "这不是 .csv 或者 .xlsx 文件");
    refused(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, "编码读不懂");
    refused(new byte[LedgerFile.MOST_BYTES + 1], "最大 5 MB");
    refused("名称\n\"甲".getBytes(StandardCharsets.UTF_8), "引号没有配对");
    refused("名称,地址\n".getBytes(StandardCharsets.UTF_8), "没有数据");
    refused(("名称\n" + "甲\n".repeat(LedgerTable.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8), "一次最多 5000 行");
    refused((",".repeat(100) + "\n甲").getBytes(StandardCharsets.UTF_8), "超过 60 列");
  }

  @Test
  @DisplayName("展开后极大的压缩文件、引用外部实体的表格：不读，一句话说明")
  void bombsAndEntities() throws IOException {
    byte[] good = workbook(book -> book.createSheet().createRow(0).createCell(0).setCellValue("名称"));
    refused(replaced(good, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + "<row r=\"1\"><c t=\"inlineStr\"><is><t>甲</t></is></c></row>".repeat(400_000) + "</sheetData></worksheet>"), "");
    refused(replaced(good, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet "
        + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"), "读不出来");
  }

  @Test
  @DisplayName("列名：次序随意，半角括号也认；缺的、多的、重复的逐个说明")
  void columns() {
    List<String> titles = java.util.Arrays.stream(LedgerColumn.values()).map(LedgerColumn::title).collect(java.util.stream.Collectors.toList());
    java.util.Collections.reverse(titles);
    titles.replaceAll(title -> title.replace('（', '(').replace('）', ')'));
    assertThat(LedgerColumn.places(titles)).hasSize(titles.size()).containsEntry(LedgerColumn.CODE, titles.size() - 1);
    titles.set(0, "名称");
    assertThatThrownBy(() -> LedgerColumn.places(titles)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("缺少 事故频次").hasMessageContaining("多出或者重复 名称");
  }

  @Test
  @DisplayName("退回的文件：以 = + - @ 开头的格子前加撇号，引号加倍，电子表格不会当作公式")
  void refusalsAreNoFormulas() {
    Refusals refusals = new Refusals(List.of("名称"));
    refusals.add(new LedgerTable.Row(2, List.of("=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "他说\"好\"")), List.of("理由"));
    assertThat(refusals.text()).startsWith("\uFEFF行号").contains("\"'=cmd|' /C calc'!A0\"", "\"'+1\"", "\"'-1\"", "\"'@x\"", "\"'\tx\"", "\"他说\"\"好\"\"\"");
    assertThat(refusals.count()).isOne();
  }

  private static void refused(byte[] content, String sentence) {
    assertThatThrownBy(() -> LedgerFile.read(content)).isInstanceOf(InputRefused.class).hasMessageContaining(sentence)
        .satisfies(refused -> assertThat(((InputRefused) refused).faults()).hasSize(1));
  }

  private static byte[] workbook(java.util.function.Consumer<XSSFWorkbook> content) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** The same workbook with another first sheet. */
  private static byte[] replaced(byte[] workbook, String sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().endsWith("sheet1.xml") ? sheet.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }
}
