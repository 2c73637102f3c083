package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How a setting is written; written otherwise it would be taken for missing. */
enum Shape {

  FLAG("true 或 false", JsonNode::isBoolean,
      "disabled", "required", "serializeToString", "disallowPassedDates", "use24h", "searchable", "showOutline"),
  FLAG_OR_EXPRESSION("true、false 或以 = 开头的表达式", node -> node.isBoolean() || node.isTextual(), "readonly"),
  TEXT("文字", JsonNode::isTextual, "id", "type", "key", "label", "description", "subtype", "dateLabel", "timeLabel",
      "timeSerializingFormat", "valuesKey", "valuesExpression", "pattern", "validationType", "path", "text", "content", "source"),
  WORD("文字", JsonNode::isValueNode, "check", "minRows", "maxRows", "reason"),
  COUNT("不小于 0 的整数", node -> node.isInt() && node.intValue() >= 0, "decimalDigits", "timeInterval"),
  NUMBER("数或以 = 开头的表达式", node -> node.isNumber() || node.isTextual(), "min", "max", "minLength", "maxLength", "increment"),
  SETTINGS("一组设置", JsonNode::isObject, "validate", "conditional", "properties", "layout", "appearance"),
  LIST("列表", JsonNode::isArray, "values", "components");

  private final String words;
  private final Predicate<JsonNode> fits;
  private final List<String> settings;

  Shape(String words, Predicate<JsonNode> fits, String... settings) {
    this.words = words;
    this.fits = fits;
    this.settings = List.of(settings);
  }

  /** A fault, the rest of a sentence, for each setting that is written otherwise; null is as good as missing. */
  static void check(JsonNode settings, Consumer<String> faults) {
    settings.fields().forEachRemaining(entry -> of(entry.getKey())
        .filter(shape -> !entry.getValue().isNull() && !shape.fits.test(entry.getValue()))
        .ifPresent(shape -> faults.accept("设置「" + entry.getKey() + "」是「" + Shown.of(entry.getValue()) + "」：应为" + shape.words)));
  }

  private static Optional<Shape> of(String setting) {
    return Arrays.stream(values()).filter(shape -> shape.settings.contains(setting)).findFirst();
  }
}
