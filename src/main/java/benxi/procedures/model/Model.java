package benxi.procedures.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A {@code .bpmn} or {@code .dmn} file as XML.
 *
 * @param file file name, for messages
 * @param root its outermost element
 */
public record Model(String file, Element root) {

  /** Every element, in the order of the file. */
  public Stream<Element> elements() {
    List<Element> all = new ArrayList<>();
    collect(root, all);
    return all.stream();
  }

  /** Every element of these local names, whatever its namespace. */
  public Stream<Element> elements(String... names) {
    List<String> wanted = List.of(names);
    return elements().filter(element -> wanted.contains(element.getLocalName()));
  }

  public ModelFault fault(Element place, String sentence) {
    return new ModelFault(file, idAt(place), sentence);
  }

  public static Stream<Attr> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i));
  }

  /** The elements directly inside, of that local name. */
  public static Stream<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && name.equals(inner.getLocalName())) {
        children.add(inner);
      }
    }
    return children.stream();
  }

  /** The attribute of that local name, in whatever namespace; empty when it is not there. */
  public static String attribute(Element element, String name) {
    return attributes(element).filter(attribute -> name.equals(attribute.getLocalName()))
        .map(Attr::getValue).findFirst().orElse("");
  }

  /** The text that stands directly in the element. */
  public static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    return text.toString().trim();
  }

  private static String idAt(Node place) {
    for (Node node = place; node instanceof Element element; node = node.getParentNode()) {
      if (element.hasAttribute("id")) {
        return element.getAttribute("id");
      }
    }
    return "";
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, all);
      }
    }
  }
}
