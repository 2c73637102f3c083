package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No number of the law stands in a form, neither as a limit nor in a text: it would stay when the decree changes. */
public final class NoNumbersOfLaw implements FormRule {

  private static final List<String> LIMITS = List.of("min", "max");
  private static final List<String> TEXTS = List.of("label", "text", "description", "content");
  private static final Pattern IN_WORDS =
      Pattern.compile("\\d+(\\.\\d+)?\\s*(个工作日|工作日|日内|天|个月|周岁|岁|%|元|倍|人以上|名以上)");

  @Override
  public Stream<ModelFault> faults(Form form) {
    Stream<ModelFault> limits = form.widgets().flatMap(widget -> LIMITS.stream()
        .filter(limit -> widget.path("validate").path(limit).asDouble(0) > 1)
        .map(limit -> form.fault(widget, "范围 " + limit + "=" + widget.path("validate").path(limit).asText()
            + " 是写死的数字。请写进 config/policy，由流程给出变量。")));
    Stream<ModelFault> words = form.widgets().flatMap(widget -> TEXTS.stream()
        .map(text -> widget.path(text).asText()).filter(text -> IN_WORDS.matcher(text).find())
        .map(text -> form.fault(widget, "文字「" + text + "」里有法规的数字。请改用变量，例如 {{noticeDays}}。")));
    return Stream.concat(limits, words);
  }
}
