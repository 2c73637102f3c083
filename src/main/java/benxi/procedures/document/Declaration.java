package benxi.procedures.document;

import benxi.procedures.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the .yml beside a template: title, article, and what each placeholder means. */
final class Declaration {

  private static final String NAME = "[A-Za-z][A-Za-z0-9]*";

  private final ConfigNode content;
  private final List<Placeholder> placeholders = new ArrayList<>();
  private final Map<String, String> empty;

  private Declaration(ConfigNode content) {
    this.content = content;
    this.empty = content.has("empty") ? content.texts("empty") : Map.of();
  }

  static Template read(ConfigNode content, String name, byte[] word) {
    content.only("title", "article", "published", "placeholders", "tables", "empty");
    Declaration declaration = new Declaration(content);
    declaration.readPlaceholders();
    return new Template(name, content.text("title").orElse(""), content.text("article").orElse(""),
        content.flag("published"), List.copyOf(declaration.placeholders), word);
  }

  private void readPlaceholders() {
    if (content.has("placeholders") || !content.has("tables")) {
      content.texts("placeholders").forEach((key, label) -> add(key, label, Map.of()));
    }
    if (content.has("tables")) {
      content.entries("tables").forEach((key, table) -> {
        table.only("label", "columns");
        Map<String, String> columns = table.texts("columns");
        columns.forEach((column, label) -> named(column, label));
        add(key, table.text("label").orElse(""), columns);
      });
    }
    Set<String> unknown = new TreeSet<>(empty.keySet());
    placeholders.forEach(gap -> unknown.remove(gap.key()));
    unknown.forEach(key -> content.fault("empty 中的“" + key + "”不是这份文书的占位符：请改正拼写，或删去这一行。"));
  }

  private void add(String key, String label, Map<String, String> columns) {
    named(key, label);
    if (Template.SUPPLIED.containsKey(key)) {
      content.fault("占位符“" + key + "”由程序自己填写（" + Template.SUPPLIED.get(key) + "）：请从说明里删去，模板中可直接使用。");
    }
    if (placeholders.stream().anyMatch(gap -> gap.key().equals(key))) {
      content.fault("占位符“" + key + "”在 placeholders 和 tables 里各写了一次：请只留一处。");
    }
    placeholders.add(new Placeholder(key, label, empty.get(key), columns));
  }

  private void named(String key, String label) {
    if (!key.matches(NAME)) {
      content.fault("占位符“" + key + "”的写法不对：只能用字母和数字，以字母开头。");
    }
    if (label.isBlank()) {
      content.fault("占位符“" + key + "”没有说明：请用中文写明它的含义。");
    }
  }
}
