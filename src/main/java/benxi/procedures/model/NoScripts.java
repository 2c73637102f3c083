package benxi.procedures.model;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A model holds no script and no expression in another language than the engine's own. */
final class NoScripts implements ModelRule {

  private static final Set<String> ELEMENTS = Set.of("script", "scriptTask");
  private static final Set<String> LANGUAGES = Set.of("language", "expressionLanguage", "scriptFormat");

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> Stream.concat(
        Stream.of(element).filter(NoScripts::isScript).map(script -> model.fault(script,
            "含有脚本(" + script.getLocalName() + ")。请删去，改用已公布的词，例如 ${deadline.end(execution,'…')}。")),
        Model.attributes(element)
            .filter(attribute -> LANGUAGES.contains(attribute.getLocalName()) && !isOwn(attribute.getValue()))
            .map(attribute -> model.fault(element, "表达式语言是 " + attribute.getValue()
                + "。请删去属性 " + attribute.getName() + "：模型里只用流程引擎自己的表达式，决策表里只用 FEEL。"))));
  }

  private static boolean isScript(Element element) {
    return ELEMENTS.contains(element.getLocalName());
  }

  private static boolean isOwn(String language) {
    return language.isBlank() || language.equalsIgnoreCase("feel") || language.equalsIgnoreCase("juel")
        || language.matches("https?://www\\.omg\\.org/spec/(FEEL|DMN)/.*FEEL/?|https?://www\\.omg\\.org/spec/FEEL/.*");
  }
}
