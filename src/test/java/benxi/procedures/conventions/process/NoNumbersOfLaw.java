package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** No number of the law stands in a model: periods, shares and limits are looked up in the policy book; labels and documentation may tell them. */
public final class NoNumbersOfLaw implements ModelRule {

  /** A number that is not part of a name, outside of quotes; nothing (0) and the one or first (1) are no numbers of the law. */
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9_.])(?!(0|1)(?![0-9.]))\\d+");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Set<String> PERIODS = Set.of("timeDuration", "timeDate", "timeCycle");
  private static final Set<String> COUNTED = Set.of("conditionExpression", "loopCardinality", "completionCondition",
      "inputParameter", "outputParameter", "entry", "value");

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> numbers(element)
        .map(text -> model.fault(element, "「" + text + "」里有写死的数字。期限、比例、人数、年龄请写进 config/policy,"
            + "模型里用词去查，例如 ${deadline.end(execution,'…')}。")));
  }

  private static Stream<String> numbers(Element element) {
    String text = Model.text(element);
    if (PERIODS.contains(element.getLocalName())) {
      return Stream.of(text).filter(period -> QUOTED.matcher(period).replaceAll("").matches("(?s).*\\d.*"));
    }
    Stream<String> texts = COUNTED.contains(element.getLocalName()) ? Stream.of(text) : Stream.empty();
    Stream<String> expressions = Model.attributes(element).map(attribute -> attribute.getValue())
        .filter(value -> value.contains("${") || value.contains("#{"));
    return Stream.concat(texts, expressions)
        .filter(written -> NUMBER.matcher(QUOTED.matcher(written).replaceAll("")).find());
  }
}
