package benxi.procedures.model;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;

/** A model names no Java class and no built-in program (mail, shell, HTTP): it uses the published words. */
final class NoClassNames implements ModelRule {

  private static final Set<String> CLASSES =
      Set.of("class", "variableMappingClass", "formHandlerClass", "startFormHandlerClass", "taskFactory",
          "resource", "caseRef");
  private static final Set<String> ELEMENTS = Set.of("connector", "field", "validation", "constraint");

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> Stream.concat(
        Stream.of(element).filter(part -> ELEMENTS.contains(part.getLocalName())).map(part -> model.fault(part,
            "用了 " + part.getLocalName() + "，它会按名字运行程序。请删去，改用已公布的词。")),
        Model.attributes(element).filter(NoClassNames::namesProgram).map(attribute -> model.fault(element,
            "属性 " + attribute.getName() + "=\"" + attribute.getValue() + "\" 会按名字运行程序。请删去，改用已公布的词，"
                + "例如 camunda:expression=\"${notice.publish(execution)}\"。"))));
  }

  /** The engine's own {@code type} of a task is a program (mail, shell, external); that of a value is not. */
  private static boolean namesProgram(Attr attribute) {
    String namespace = attribute.getNamespaceURI();
    return CLASSES.contains(attribute.getLocalName())
        || "type".equals(attribute.getLocalName()) && namespace != null
            && !namespace.equals("http://www.w3.org/2001/XMLSchema-instance");
  }
}
