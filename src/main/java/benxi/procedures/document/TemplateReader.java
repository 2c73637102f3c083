package benxi.procedures.document;

import benxi.procedures.config.ConfigFile;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one template with its declaration and reports everything in which the two differ. */
class TemplateReader {

  private final Path file;
  private final String name;
  private final List<String> faults;

  /**
   * @param name {@code <folder>/<file>} without ending
   * @param file the .docx file
   */
  TemplateReader(String name, Path file, List<String> faults) {
    this.name = name;
    this.file = file;
    this.faults = faults;
  }

  /** Empty after a fault. */
  Optional<Template> read() {
    int before = faults.size();
    String fileName = file.getFileName().toString();
    Path declaration = file.resolveSibling(fileName.substring(0, fileName.length() - ".docx".length()) + ".yml");
    if (!Files.isRegularFile(declaration)) {
      fault("没有说明文件 " + declaration.getFileName() + "：请加上，写明标题、依据的条款和每个占位符的含义。");
      return Optional.empty();
    }
    Optional<Template> template = ConfigFile.read(declaration, "config/templates/" + name + ".yml", faults)
        .flatMap(content -> word().map(word -> Declaration.read(content, name, word)));
    if (template.isPresent() && faults.size() == before) {
      compare(template.get());
    }
    return template.filter(read -> faults.size() == before);
  }

  private Optional<byte[]> word() {
    try {
      return Optional.of(WordRuns.apart(Files.readAllBytes(file)));
    } catch (IOException | IllegalArgumentException e) {
      unreadable(e);
      return Optional.empty();
    }
  }

  private void compare(Template template) {
    List<WordTag> tags;
    try {
      tags = WordTags.in(template.word(), this::fault);
    } catch (IOException e) {
      unreadable(e);
      return;
    }
    List<String> declared = template.placeholders().stream().map(Placeholder::key).toList();
    for (WordTag tag : tags) {
      if (!declared.contains(tag.key()) && !Template.SUPPLIED.containsKey(tag.key())) {
        fault("段落“" + tag.paragraph() + "”中的占位符 {{" + tag.key() + "}} 在说明文件里没有：请改正拼写，或在说明文件里加上。");
      }
    }
    for (Placeholder gap : template.placeholders()) {
      List<WordTag> uses = tags.stream().filter(tag -> tag.key().equals(gap.key())).toList();
      if (uses.isEmpty()) {
        fault("缺少占位符 {{" + gap.key() + "}}（" + gap.label() + "）：请在文中加上，或从说明文件里删去。");
      }
      uses.forEach(use -> compareRow(gap, use));
    }
    tryLibrary(template, tags);
  }

  private void compareRow(Placeholder gap, WordTag use) {
    if (!gap.isTable()) {
      return;
    }
    if (use.rowTags() == null) {
      fault("重复行 {{" + gap.key() + "}}（" + gap.label() + "）不在表格里：请把它放进要重复的那一行的第一格。");
      return;
    }
    if (use.rowTags().size() > 1) {
      fault("重复行 {{" + gap.key() + "}} 的同一行里还有占位符 " + use.rowTags() + "：重复行里只用 [栏名]。");
    }
    Set<String> wrong = new TreeSet<>(use.columns());
    wrong.removeAll(gap.columns().keySet());
    wrong.forEach(column -> fault("重复行 {{" + gap.key() + "}} 中的栏 [" + column + "] 在说明文件里没有：请改正拼写，或在说明文件里加上。"));
    gap.columns().forEach((column, label) -> {
      if (!use.columns().contains(column)) {
        fault("重复行 {{" + gap.key() + "}} 缺少栏 [" + column + "]（" + label + "）：请在这一行加上，或从说明文件里删去。");
      }
    });
  }

  /** What the library would not fill, or would take for a picture, a loop or another document, is refused. */
  private void tryLibrary(Template template, List<WordTag> tags) {
    try (XWPFTemplate word = XWPFTemplate.compile(new ByteArrayInputStream(template.word()), template.configure())) {
      List<String> left = new ArrayList<>(tags.stream().map(WordTag::key).toList());
      for (MetaTemplate found : word.getElementTemplates()) {
        if (!(found instanceof RunTemplate run) || run.getSign() != 0) {
          fault("用了不支持的标记 " + found.variable() + "（图片、循环或嵌入文档）：只能用 {{占位符}} 和表格的重复行。");
        } else {
          left.remove(run.getTagName());
        }
      }
      left.forEach(key -> fault("占位符 {{" + key + "}} 放在程序填不到的地方：请把它移到正文、表格、页眉或页脚中。"));
    } catch (IOException | RuntimeException e) {
      unreadable(e);
    }
  }

  private void unreadable(Exception e) {
    fault("打不开（" + e.getMessage() + "）：请用 Word 或 WPS 另存为 .docx 后再试。");
  }

  private void fault(String sentence) {
    faults.add("config/templates/" + name + ".docx：" + sentence);
  }
}
