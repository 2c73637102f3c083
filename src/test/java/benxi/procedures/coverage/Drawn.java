package benxi.procedures.coverage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One thing of a model that a test has to pass.
 *
 * @param words how a person finds it in the drawing
 */
record Drawn(Path model, String key, String id, String words) {

  static List<Drawn> in(Path processes) {
    try (Stream<Path> files = Files.walk(processes)) {
      return files.sorted().flatMap(file -> of(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Drawn> of(Path file) {
    if (file.toString().endsWith(".bpmn")) {
      return process(file, file.toFile());
    }
    return file.toString().endsWith(".dmn") ? decisions(file, file.toFile()) : List.of();
  }

  private static List<Drawn> process(Path path, File file) {
    var model = Bpmn.readModelFromFile(file);
    List<Drawn> drawn = new ArrayList<>();
    model.getModelElementsByType(FlowNode.class).forEach(node ->
        drawn.add(new Drawn(path, process(node), node.getId(), "元素 " + node.getId() + " " + name(node.getName()))));
    model.getModelElementsByType(SequenceFlow.class).forEach(flow ->
        drawn.add(new Drawn(path, process(flow), flow.getId(), "连线 " + flow.getId() + " " + name(flow.getName())
            + "，从 " + flow.getSource().getId() + " 到 " + flow.getTarget().getId())));
    return drawn;
  }

  private static List<Drawn> decisions(Path path, File file) {
    List<Drawn> drawn = new ArrayList<>();
    for (Decision decision : Dmn.readModelFromFile(file).getModelElementsByType(Decision.class)) {
      String key = decision.getId();
      drawn.add(new Drawn(path, key, key, "决策 " + key + " " + name(decision.getName())));
      if (decision.getExpression() instanceof DecisionTable table) {
        int row = 0;
        for (Rule rule : table.getRules()) {
          row++;
          drawn.add(new Drawn(path, key, rule.getId(), "决策表 " + key + " 第" + row + "行(" + rule.getId() + ")"));
        }
      }
    }
    return drawn;
  }

  private static String process(ModelElementInstance element) {
    ModelElementInstance parent = element.getParentElement();
    return parent instanceof Process process ? process.getId() : process(parent);
  }

  private static String name(String name) {
    return name == null || name.isBlank() ? "" : "「" + name.replaceAll("\\s+", "") + "」";
  }
}
