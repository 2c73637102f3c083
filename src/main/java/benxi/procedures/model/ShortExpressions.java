package benxi.procedures.model;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An expression is short and flat: whoever reads it goes as deep as its brackets and signs do, and deeper than a thread can. */
final class ShortExpressions implements ModelRule {

  /** The longest of a drawn model has some 80 characters, the longest cell of a table some 300. */
  static final int LONGEST = 1_000;
  static final int MOST_BRACKETS = 40;
  static final int MOST_SIGNS_IN_A_ROW = 20;

  private static final Set<String> OF_TABLES = Set.of("text");
  private static final String SIGNS_IN_A_ROW = "(?s).*([-!]\\s*|not\\s+){" + (MOST_SIGNS_IN_A_ROW + 1) + "}.*";

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> texts(element).flatMap(ShortExpressions::fault)
        .map(sentence -> model.fault(element, sentence)));
  }

  private static Stream<String> texts(Element element) {
    Stream<String> all = Stream.concat(Model.attributes(element).map(attribute -> attribute.getValue()), Stream.of(Model.text(element)));
    return all.filter(text -> OF_TABLES.contains(element.getLocalName()) || text.contains("${") || text.contains("#{"));
  }

  private static Stream<String> fault(String text) {
    if (text.length() > LONGEST) {
      return Stream.of("表达式有 " + text.length() + " 个字符，最多 " + LONGEST + " 个。请分成几步，或改用决策表。");
    }
    if (text.chars().filter(c -> "([{?".indexOf(c) >= 0).count() > MOST_BRACKETS) {
      return Stream.of("表达式里的括号和问号超过 " + MOST_BRACKETS + " 个。请分成几步，或改用决策表。");
    }
    return text.matches(SIGNS_IN_A_ROW) ? Stream.of("表达式里连着 " + MOST_SIGNS_IN_A_ROW + " 个以上的否定。请去掉多余的。") : Stream.empty();
  }
}
