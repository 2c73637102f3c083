package benxi.procedures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import benxi.procedures.InputRefused;
import benxi.procedures.StartRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文书模板与说明文件逐项对照，不符的不启动")
class TemplateBookTest {

  private static final String HEAD = "title: 通知\narticle: 第二十一条\n";

  @TempDir Path folder;

  @Test
  @DisplayName("Word 拆散的占位符照样填，字体不变；多行文字成为多个段落")
  void fillsWhatWordTearsApart() throws Exception {
    given("torn", HEAD + "placeholders: { applicant: 申请人, reasons: 理由 }", word -> {
      XWPFParagraph paragraph = word.createParagraph();
      for (String piece : List.of("甲{{appl", "ica", "nt}}乙{{reasons}}")) {
        XWPFRun run = paragraph.createRun();
        run.setText(piece);
        run.setFontFamily("仿宋", XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Arial", XWPFRun.FontCharRange.ascii);
      }
    });

    byte[] filled = new TemplateBook(folder).template("relief/torn")
        .fill(Map.of("applicant", "张{{reasons}}", "reasons", "一、没有\n二、也没有"), Map.of());

    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled))) {
      assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText)
          .containsExactly("甲张{{reasons}}乙一、没有", "二、也没有");
      assertThat(word.getParagraphs()).flatExtracting(XWPFParagraph::getRuns)
          .allMatch(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia).equals("仿宋"));
    }
  }

  @Test
  @DisplayName("所有文件的所有错误一次列出，写明文件和位置")
  void reportsEveryFaultOfEveryFileAtOnce() throws Exception {
    given("unknown", HEAD + "placeholders: { applicant: 申请人, office: 机关 }", "{{applicant}}于{{aplicant}}申请");
    given("table", HEAD + """
        tables:
          members: { label: 家庭成员, columns: { name: 姓名, relation: 关系 } }
          incomes: { label: 收入, columns: { kind: 种类 } }
        """, word -> {
      XWPFTableRow row = word.createTable(1, 2).getRow(0);
      row.getCell(0).setText("{{members}}[name]");
      row.getCell(1).setText("[nane]");
      word.createParagraph().createRun().setText("{{incomes}}");
    });
    given("declared", "title: 通知\nplaceholders: { caseId: 编号, a-b: 甲, applicant: '' }\nempty: { office: 无 }\nnote: 1",
        "{{applicant}}");
    Files.writeString(folder.resolve("relief/alone.yml"), HEAD + "placeholders: { applicant: 申请人 }");
    given("mute", null, "没有说明");
    given("broken", HEAD + "placeholders: { applicant: 申请人 }", "");
    Files.writeString(folder.resolve("relief/broken.docx"), "这不是 Word 文件");
    Files.writeString(folder.resolve("relief/Old.doc"), "旧");
    Files.writeString(folder.resolve("relief/~$unknown.docx"), "Word 打开时留下的");

    StartRefused refused = catchThrowableOfType(StartRefused.class, () -> new TemplateBook(folder));

    assertThat(refused.faults()).hasSize(15)
        .anyMatch(f -> f.startsWith("config/templates/relief/unknown.docx：段落“{{applicant}}于{{aplicant}}申请”")
            && f.contains("{{aplicant}} 在说明文件里没有"))
        .anyMatch(f -> f.startsWith("config/templates/relief/unknown.docx：缺少占位符 {{office}}（机关）"))
        .anyMatch(f -> f.startsWith("config/templates/relief/table.docx：") && f.contains("栏 [nane] 在说明文件里没有"))
        .anyMatch(f -> f.startsWith("config/templates/relief/table.docx：") && f.contains("缺少栏 [relation]（关系）"))
        .anyMatch(f -> f.startsWith("config/templates/relief/table.docx：") && f.contains("{{incomes}}（收入）不在表格里"))
        .anyMatch(f -> f.startsWith("config/templates/relief/declared.yml") && f.contains("“article”"))
        .anyMatch(f -> f.startsWith("config/templates/relief/declared.yml") && f.contains("由程序自己填写（申请编号）"))
        .anyMatch(f -> f.startsWith("config/templates/relief/declared.yml") && f.contains("“a-b”的写法不对"))
        .anyMatch(f -> f.startsWith("config/templates/relief/declared.yml") && f.contains("“applicant”没有说明"))
        .anyMatch(f -> f.startsWith("config/templates/relief/declared.yml") && f.contains("empty 中的“office”"))
        .anyMatch(f -> f.startsWith("config/templates/relief/declared.yml") && f.contains("“note”"))
        .anyMatch(f -> f.startsWith("config/templates/relief/alone.yml：没有对应的模板"))
        .anyMatch(f -> f.startsWith("config/templates/relief/mute.docx：没有说明文件 mute.yml"))
        .anyMatch(f -> f.startsWith("config/templates/relief/broken.docx：打不开"))
        .anyMatch(f -> f.startsWith("config/templates/relief/Old.doc：位置或文件名不对"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{T(java.lang.Runtime).getRuntime()}}", "{{@photo}}", "{{?members}}甲{{/members}}", "{{#rows}}",
      "{{*list}}", "{{+other}}", "{{applicant.name}}", "{{ applicant }}", "{{applicant", "applicant}}", "{{}}"})
  @DisplayName("表达式、图片、循环、嵌入文档和不成对的括号不放行")
  void refusesWhatIsNotAPlainName(String mark) throws Exception {
    given("marked", HEAD + "placeholders: { applicant: 申请人 }", "{{applicant}}，" + mark);

    assertThatThrownBy(() -> new TemplateBook(folder)).isInstanceOf(StartRefused.class)
        .hasMessageContaining("config/templates/relief/marked.docx：段落“{{applicant}}，" + mark + "”");
  }

  @Test
  @DisplayName("第22条第4款: 张贴公开的文书不印完整的公民身份号码")
  void publishedLettersShowNoWholeIdentityNumber() throws Exception {
    given("public", HEAD + "published: true\nplaceholders: { applicant: 申请人 }", "{{applicant}}");
    Template template = new TemplateBook(folder).template("relief/public");

    assertThatThrownBy(() -> template.fill(Map.of("applicant", "张德山210521195003120018"), Map.of()))
        .isInstanceOf(InputRefused.class).hasMessageContaining("含有完整的公民身份号码");
    assertThat(template.fill(Map.of("applicant", "张德山210521********0018"), Map.of())).isNotEmpty();
  }

  private void given(String name, String declaration, String text) throws IOException {
    given(name, declaration, word -> word.createParagraph().createRun().setText(text));
  }

  private void given(String name, String declaration, Consumer<XWPFDocument> content) throws IOException {
    Path file = Files.createDirectories(folder.resolve("relief")).resolve(name + ".docx");
    try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
      content.accept(word);
      word.write(out);
    }
    if (declaration != null) {
      Files.writeString(file.resolveSibling(name + ".yml"), declaration);
    }
  }
}
