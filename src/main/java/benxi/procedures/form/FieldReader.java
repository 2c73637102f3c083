package benxi.procedures.form;

import benxi.procedures.form.Field.Rules;
import benxi.procedures.form.Field.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one component that holds a value. */
class FieldReader {

  private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,63}");
  private static final int MOST_ROWS = 50;

  private final JsonNode component;
  private final FormFeel feel;
  private final Consumer<String> faults;

  FieldReader(JsonNode component, FormFeel feel, Consumer<String> faults) {
    this.component = component;
    this.feel = feel;
    this.faults = faults;
  }

  /** Null, if type or key cannot be understood. */
  Field read(List<Feel.Expression> hiddenIf) {
    FieldType type = type();
    String key = component.path("key").asText();
    if (type == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      faults.accept("Key「" + Shown.of(key) + "」不能作变量名：请用字母开头的字母和数字，如 applicantName");
      return null;
    }
    if (label().isBlank()) {
      faults.accept("没有标签：退回时要用它说话，请填上");
    }
    JsonNode readonly = component.path("readonly");
    boolean fixed = readonly.asBoolean(false) || component.path("disabled").asBoolean(false);
    Feel.Expression readonlyIf = readonly.isTextual() ? expression(readonly.asText()) : null;
    return new Field(key, label(), type, hiddenIf, fixed, readonlyIf,
        original(type), rules(type),
        type.isChoice() ? new OptionsReader(component, feel, faults).read() : null, table(type));
  }

  /** A date or time has its label under a name of its own: the Modeler writes no other. */
  private String label() {
    return Stream.of("label", "dateLabel", "timeLabel").map(name -> component.path(name).asText())
        .filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  private FieldType type() {
    return switch (component.path("type").asText()) {
      case "textfield" -> FieldType.TEXTFIELD;
      case "textarea" -> FieldType.TEXTAREA;
      case "number" -> FieldType.NUMBER;
      case "checkbox" -> FieldType.CHECKBOX;
      case "radio" -> FieldType.RADIO;
      case "select" -> FieldType.SELECT;
      case "checklist" -> FieldType.CHECKLIST;
      case "taglist" -> FieldType.TAGLIST;
      case "datetime" -> switch (component.path("subtype").asText("date")) {
        case "date" -> FieldType.DATE;
        case "time" -> FieldType.TIME;
        case "datetime" -> FieldType.DATETIME;
        default -> unknown("日期时间的种类「" + Shown.of(component.path("subtype").asText()) + "」不认识：应为 date、time 或 datetime");
      };
      default -> unknown("组件类型「" + Shown.of(component.path("type").asText()) + "」不认识：请改用 docs/forms.md 里列出的");
    };
  }

  private FieldType unknown(String fault) {
    faults.accept(fault);
    return null;
  }

  private Rules rules(FieldType type) {
    JsonNode validate = component.path("validate");
    ordered(validate, "min", "max");
    ordered(validate, "minLength", "maxLength");
    return new Rules(validate.path("required").asBoolean(false), limit(validate, "min"), limit(validate, "max"),
        limit(validate, "minLength"), limit(validate, "maxLength"),
        PatternReader.read(validate.path("pattern").asText(), faults), email(validate),
        component.hasNonNull("decimalDigits") ? component.get("decimalDigits").asInt() : null,
        number("增量 increment", component.path("increment")), component.path("serializeToString").asBoolean(false),
        new TimeRulesReader(component, faults).read(type), checks(type));
  }

  private Limit limit(JsonNode validate, String name) {
    JsonNode limit = validate.path(name);
    if (limit.isTextual() && Feel.isExpression(limit.asText())) {
      Feel.Expression expression = expression(limit.asText());
      return expression == null ? null : new Limit(null, expression);
    }
    BigDecimal number = number("校验 " + name, limit);
    return number == null ? null : new Limit(number, null);
  }

  private void ordered(JsonNode validate, String from, String to) {
    if (validate.path(from).isNumber() && validate.path(to).isNumber()
        && validate.path(from).decimalValue().compareTo(validate.path(to).decimalValue()) > 0) {
      faults.accept("校验 " + from + " 的「" + validate.path(from) + "」大于 " + to + " 的「" + validate.path(to) + "」：谁也填不对，请改正");
    }
  }

  private BigDecimal number(String what, JsonNode node) {
    if (node.isMissingNode() || node.isNull() || node.asText().isBlank()) {
      return null;
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return Numbers.written(node.asText()).orElseGet(() -> {
      faults.accept(what + " 的「" + Shown.of(node.asText()) + "」不是数，请改正");
      return null;
    });
  }

  private Object original(FieldType type) {
    Object value = JsonValues.plain(component.path("defaultValue"));
    boolean asText = component.path("serializeToString").asBoolean(false);
    boolean fits = value == null || switch (type) {
      case NUMBER -> value instanceof Number || asText && Numbers.of(value).isPresent();
      case CHECKBOX -> value instanceof Boolean;
      case RADIO, SELECT -> !(value instanceof Iterable<?> || value instanceof Map<?, ?>);
      case CHECKLIST, TAGLIST -> value instanceof List<?> many
          && many.stream().noneMatch(one -> one instanceof Iterable<?> || one instanceof Map<?, ?>);
      default -> value instanceof String;
    };
    if (!fits) {
      faults.accept("默认值「" + Shown.of(value) + "」不是这种组件的值：请改正");
    }
    return value;
  }

  private boolean email(JsonNode validate) {
    String kind = validate.path("validationType").asText();
    if (kind.equals("phone")) {
      faults.accept("校验 phone 只认国际写法：请改用属性 check 的 phone");
    } else if (!List.of("", "custom", "email").contains(kind)) {
      faults.accept("校验类型「" + Shown.of(kind) + "」不认识：应为 email，或去掉");
    }
    return kind.equals("email");
  }

  private Feel.Expression expression(String text) {
    if (!Feel.isExpression(text)) {
      faults.accept("表达式「" + Shown.of(text) + "」应以 = 开头");
      return null;
    }
    return feel.parse(text, faults);
  }

  private List<Check> checks(FieldType type) {
    String words = component.path("properties").path("check").asText();
    return words.isBlank() ? List.of() : Check.parse(words, type, faults);
  }

  private Table table(FieldType type) {
    JsonNode properties = component.path("properties");
    if (!properties.hasNonNull("columns")) {
      if (properties.hasNonNull("minRows") || properties.hasNonNull("maxRows")) {
        faults.accept("属性 minRows、maxRows 只和 columns 一起用，请补上 columns 或去掉它们");
      }
      return null;
    }
    if (type != FieldType.TEXTAREA) {
      faults.accept("属性 columns 只能放在 textarea 上");
      return null;
    }
    if (component.path("id").asText().isBlank()) {
      faults.accept("没有 id：任务列表要靠它把表格放到这一项上，请填上");
    }
    List<Column> columns = Columns.parse(properties.get("columns").asText(), faults);
    return new Table(columns, rows(properties, "minRows", 0), rows(properties, "maxRows", MOST_ROWS));
  }

  private int rows(JsonNode properties, String name, int otherwise) {
    String rows = properties.path(name).asText();
    if (!rows.isBlank() && !rows.matches("[0-9]{1,3}")) {
      faults.accept("属性 " + name + " 的「" + Shown.of(rows) + "」应为不超过三位的整数");
    }
    return rows.matches("[0-9]{1,3}") ? Integer.parseInt(rows) : otherwise;
  }
}
