package benxi.procedures.model;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A model holds no script, and a table no expression but FEEL. A process names no language at all: the
 * engine would run even its own expressions as scripts then, outside of everything that is checked here.
 */
final class NoScripts implements ModelRule {

  private static final Set<String> ELEMENTS = Set.of("script", "scriptTask");
  private static final Set<String> LANGUAGES = Set.of("language", "expressionLanguage", "scriptFormat");
  private static final String DMN = "/DMN/";

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> Stream.concat(
        Stream.of(element).filter(NoScripts::isScript).map(script -> model.fault(script,
            "含有脚本(" + script.getLocalName() + ")。请删去，改用已公布的词，例如 ${deadline.end(execution,'…')}。")),
        Model.attributes(element)
            .filter(attribute -> LANGUAGES.contains(attribute.getLocalName()) && !isOwn(element, attribute.getValue()))
            .map(attribute -> model.fault(element, "表达式语言是 " + attribute.getValue()
                + "。请删去属性 " + attribute.getName() + "：流程里只写 ${…}，决策表里只写 FEEL。"))));
  }

  private static boolean isScript(Element element) {
    return ELEMENTS.contains(element.getLocalName());
  }

  private static boolean isOwn(Element element, String language) {
    return language.isBlank() || element.getNamespaceURI() != null && element.getNamespaceURI().contains(DMN)
        && (language.equalsIgnoreCase("feel") || language.matches("https?://www\\.omg\\.org/spec/(FEEL|DMN)/.*"));
  }
}
