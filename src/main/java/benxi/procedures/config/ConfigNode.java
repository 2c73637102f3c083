package benxi.procedures.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One place in a file that an office wrote under {@code config/}: what is asked of it and is not
 * there, or is not what it should be, becomes a sentence with file and place; reading goes on.
 */
public final class ConfigNode {

  private final String file;
  private final String place;
  private final JsonNode node;
  private final List<String> faults;

  ConfigNode(String file, String place, JsonNode node, List<String> faults) {
    this.file = file;
    this.place = place;
    this.node = node;
    this.faults = faults;
  }

  /** Adds a sentence about this place; the sentence names the value and the remedy. */
  public void fault(String sentence) {
    faults.add(where() + "：" + sentence);
  }

  /** File and place, as sentences name them. */
  public String where() {
    return file + (place.isEmpty() ? "" : " 的 " + place);
  }

  /** Every other key is a fault: a mistyped key must not pass unseen. */
  public void only(String... known) {
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(Set.of(known));
    unknown.forEach(key -> fault("不认识的项“" + key + "”；这里只能写 " + String.join("、", known) + "。"));
  }

  public boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** A required text; empty after a fault. */
  public Optional<String> text(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull() || value.isTextual() && value.textValue().isBlank()) {
      fault("缺少“" + key + "”，请补上。");
      return Optional.empty();
    }
    if (!value.isValueNode()) {
      fault("“" + key + "”应当是一段文字，现在是一组内容。");
      return Optional.empty();
    }
    return Optional.of(value.asText().strip());
  }

  /** A required date like 2017-10-01; empty after a fault. */
  public Optional<LocalDate> date(String key) {
    return text(key).flatMap(written -> {
      try {
        return Optional.of(LocalDate.parse(written));
      } catch (DateTimeParseException notADate) {
        fault("“" + key + "”的值“" + written + "”不是日期，请写成 2017-10-01 这样的实有日期。");
        return Optional.empty();
      }
    });
  }

  /** A required number, exactly as written; empty after a fault. */
  public Optional<BigDecimal> number(String key) {
    return text(key).flatMap(written -> {
      try {
        return Optional.of(new BigDecimal(written));
      } catch (NumberFormatException notANumber) {
        fault("“" + key + "”的值“" + written + "”不是数字。");
        return Optional.empty();
      }
    });
  }

  /** True or false; false when the key is absent. */
  public boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    if (!node.get(key).isBoolean()) {
      fault("“" + key + "”的值“" + node.get(key).asText() + "”只能写 true 或 false。");
    }
    return node.get(key).asBoolean();
  }

  /** The entries of a required list, each with its place; empty after a fault. */
  public List<ConfigNode> list(String key) {
    JsonNode value = node.get(key);
    if (value == null || !value.isArray()) {
      fault("“" + key + "”" + (value == null ? "缺少" : "的写法不对") + "，应当是一个列表（可以为空）。");
      return List.of();
    }
    List<ConfigNode> entries = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      ConfigNode entry = new ConfigNode(file, inside(key + " 第" + (i + 1) + "项"), value.get(i), faults);
      if (value.get(i).isObject()) {
        entries.add(entry);
      } else {
        entry.fault("写法不对，应当是带名称的几项内容，现在是“" + value.get(i).asText() + "”。");
      }
    }
    return entries;
  }

  /** The names written here, in the order of the file. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The texts under a required key, by name, in the order of the file; empty after a fault. */
  public Map<String, String> texts(String key) {
    JsonNode value = node.get(key);
    if (value == null || !value.isObject() || value.isEmpty()) {
      fault("缺少“" + key + "”，应当逐行写“名称: 说明”。");
      return Map.of();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value.fields().forEachRemaining(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /** The entries under a required key, by name, in the order of the file; empty after a fault. */
  public Map<String, ConfigNode> entries(String key) {
    JsonNode value = node.get(key);
    if (value == null || !value.isObject() || value.isEmpty()) {
      fault("缺少“" + key + "”，应当逐行写“名称: { … }”。");
      return Map.of();
    }
    Map<String, ConfigNode> entries = new LinkedHashMap<>();
    value.fields().forEachRemaining(named -> {
      ConfigNode entry = new ConfigNode(file, inside(key + " › " + named.getKey()), named.getValue(), faults);
      if (named.getValue().isObject()) {
        entries.put(named.getKey(), entry);
      } else {
        entry.fault("写法不对，应当是带名称的几项内容，现在是“" + named.getValue().asText() + "”。");
      }
    });
    return entries;
  }

  /** The words of a list; an absent list has none. */
  public List<String> words(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    value.forEach(word -> words.add(word.asText().strip()));
    if (!value.isArray() || words.stream().anyMatch(String::isEmpty)) {
      fault("“" + key + "”的写法不对，应当是一个列表，例如 [甲, 乙]。");
    }
    return words;
  }

  private String inside(String inner) {
    return place.isEmpty() ? inner : place + " › " + inner;
  }
}
