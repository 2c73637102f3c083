package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Variables are camel: results, inputs, outputs, loop elements. */
public final class VariablesCamel implements ModelRule {

  private static final Set<String> ATTRIBUTES =
      Set.of("resultVariable", "elementVariable", "collection", "source", "target", "initiator");

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().filter(element -> !isDrawing(element)).flatMap(element -> Stream.concat(
        Model.attributes(element)
            .filter(attribute -> ATTRIBUTES.contains(attribute.getLocalName()))
            .map(attribute -> attribute.getValue()),
        Stream.of(element).filter(parameter -> parameter.getLocalName().matches("(in|out)putParameter"))
            .map(parameter -> parameter.getAttribute("name")))
        .filter(name -> !name.matches("[a-z][A-Za-z0-9]*|[$#]\\{.+}"))
        .map(name -> model.fault(element, "变量名「" + name + "」应当小写开头、不带连字符和下划线，例如 acceptedOn。")));
  }

  private static boolean isDrawing(Element element) {
    return String.valueOf(element.getNamespaceURI()).contains("/DI");
  }
}
