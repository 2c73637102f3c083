package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A user task goes to the group of an office through {@code office.group}, never to a person by name;
 * persons come from an expression only.
 */
public final class TasksOfOffices implements ModelRule {

  /** A shared model may be handed the role, or the office's group as a variable that is named so. */
  private static final String OFFICE =
      "\\$\\{(office\\.group\\(execution,\\s*('[a-zA-Z]+'|[a-z][A-Za-z0-9]*)\\)|[a-z][A-Za-z]*Office)}";
  private static final String EXPRESSION = "[$#]\\{.+}";
  private static final Set<String> PERSONS = Set.of("candidateUsers", "candidateStarterUsers", "candidateStarterGroups");

  @Override
  public Stream<ModelFault> faults(Model model) {
    return Stream.concat(
        model.elements("userTask").flatMap(task -> faults(model, task)),
        model.elements().flatMap(element -> Model.attributes(element)
            .filter(attribute -> PERSONS.contains(attribute.getLocalName()) && !attribute.getValue().matches(EXPRESSION))
            .map(attribute -> model.fault(element, attribute.getName() + "=\"" + attribute.getValue()
                + "\" 点了人的名。请用 camunda:candidateGroups=\"${office.group(execution,'岗位')}\"。"))));
  }

  private static Stream<ModelFault> faults(Model model, Element task) {
    String groups = Model.attribute(task, "candidateGroups");
    String assignee = Model.attribute(task, "assignee");
    if (!assignee.isEmpty() && !assignee.matches(EXPRESSION)) {
      return Stream.of(model.fault(task, "办理人写死为「" + assignee + "」。请改用表达式或岗位组。"));
    }
    if (groups.isEmpty() && assignee.isEmpty() && Model.attribute(task, "candidateUsers").isEmpty()) {
      return Stream.of(model.fault(task, "没有写由谁办理。请写 camunda:candidateGroups。"));
    }
    return groups.isEmpty() || groups.matches(OFFICE) ? Stream.empty() : Stream.of(model.fault(task,
        "候选组是「" + groups + "」。请写成 ${office.group(execution,'岗位')},由机构表决定是哪个机构的人。"));
  }
}
