package benxi.procedures.conventions.drawing;

import benxi.procedures.conventions.process.Bpmn;
import benxi.procedures.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Where everything of a process is drawn, by element id. */
final class Drawing {

  /** bpmn-js writes labels of events, gateways and flows at 11 pixels, in lines of at most 90. */
  private static final double CHARACTER = 11;
  private static final double LINE = 13.2;
  private static final double WIDEST = 90;

  private final Model model;
  private final Map<String, Box> shapes = new LinkedHashMap<>();
  private final Map<String, List<Segment>> flows = new LinkedHashMap<>();
  private final Map<String, Box> labels = new LinkedHashMap<>();
  private final Map<String, Element> elements = new LinkedHashMap<>();

  Drawing(Model model) {
    this.model = model;
    model.elements().filter(element -> element.hasAttribute("id"))
        .forEach(element -> elements.put(element.getAttribute("id"), element));
    model.elements("BPMNShape").forEach(shape -> {
      box(shape).ifPresent(box -> shapes.put(shape.getAttribute("bpmnElement"), box));
      readLabel(shape);
    });
    model.elements("BPMNEdge").forEach(edge -> {
      flows.put(edge.getAttribute("bpmnElement"), segments(edge));
      readLabel(edge);
    });
  }

  Map<String, Box> shapes() {
    return shapes;
  }

  Map<String, List<Segment>> flows() {
    return flows;
  }

  /** Labels outside of their shape, as large as they are really written. */
  Map<String, Box> labels() {
    return labels;
  }

  Element element(String id) {
    return elements.getOrDefault(id, model.root());
  }

  boolean isDrawn(Element element) {
    String id = element.getAttribute("id");
    return shapes.containsKey(id) || flows.containsKey(id);
  }

  boolean isInside(String id, String frame) {
    for (var node = element(id).getParentNode(); node instanceof Element parent; node = node.getParentNode()) {
      if (parent.getAttribute("id").equals(frame)) {
        return true;
      }
    }
    return false;
  }

  private void readLabel(Element drawn) {
    Element element = element(drawn.getAttribute("bpmnElement"));
    String text = element.getAttribute("name").trim();
    boolean outside = Bpmn.isEvent(element) || Bpmn.isGateway(element) || "sequenceFlow".equals(element.getLocalName());
    if (outside && !text.isEmpty()) {
      Model.children(drawn, "BPMNLabel").findFirst().flatMap(Drawing::box)
          .ifPresent(box -> labels.put(element.getAttribute("id"), written(text, box)));
    }
  }

  /** Centred on the middle of the given bounds, from their top, wrapped as the modeller wraps. */
  static Box written(String text, Box given) {
    double widest = Math.max(WIDEST, given.width());
    double width = 0;
    int lines = 0;
    for (String line : text.split("\n")) {
      double length = width(line);
      lines += Math.max(1, (int) Math.ceil(length / Math.floor(widest / CHARACTER) / CHARACTER));
      width = Math.max(width, Math.min(length, widest));
    }
    return new Box(given.x() + given.width() / 2 - width / 2, given.y(), width, lines * LINE);
  }

  private static double width(String line) {
    return line.strip().codePoints().mapToDouble(c -> c < 0x2000 ? CHARACTER * 0.55 : CHARACTER).sum();
  }

  private static Optional<Box> box(Element holder) {
    return Model.children(holder, "Bounds").findFirst().map(bounds -> new Box(number(bounds, "x"),
        number(bounds, "y"), number(bounds, "width"), number(bounds, "height")));
  }

  private static List<Segment> segments(Element edge) {
    List<Element> points = Model.children(edge, "waypoint").toList();
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      segments.add(new Segment(number(points.get(i - 1), "x"), number(points.get(i - 1), "y"),
          number(points.get(i), "x"), number(points.get(i), "y")));
    }
    return segments;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
