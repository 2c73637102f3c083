package benxi.procedures.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One Word template with its declaration, checked at start.
 *
 * @param name    {@code <folder>/<file>}, such as {@code relief/acceptance}
 * @param title   what the letter is called
 * @param article the article it carries out
 * @param published posted where everybody reads it: no value may hold a whole identity number
 */
record Template(String name, String title, String article, boolean published,
    List<Placeholder> placeholders, byte[] word) {

  /** What the program itself supplies to every template: no declaration, no caller gives it. */
  static final Map<String, String> SUPPLIED =
      Map.of("caseId", "申请编号", "letterNumber", "文书编号", "writtenOn", "制作日期");

  private static final char TEXT = 0;

  /** The filled letter; {@link InputRefused} names every missing, empty or undeclared value at once. */
  byte[] fill(Map<String, ?> data, Map<String, ?> supplied) {
    LetterValues values = new LetterValues(this);
    Map<String, Object> filled = new LinkedHashMap<>(values.read(data));
    supplied.forEach((key, value) -> filled.put(key, LetterValues.text(value)));
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        XWPFTemplate document = XWPFTemplate.compile(new ByteArrayInputStream(word), configure())) {
      document.render(filled).write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("template " + name + " cannot be written", e);
    }
  }

  /** The library's default mode: tags are names, never expressions (no Spring EL). */
  Configure configure() {
    ConfigureBuilder configure = Configure.builder().useDefaultEL(true).addPlugin(TEXT, new Lines());
    placeholders.stream().filter(Placeholder::isTable)
        .forEach(table -> configure.bind(table.key(), new LoopRowTableRenderPolicy(true)));
    return configure.build();
  }
}
