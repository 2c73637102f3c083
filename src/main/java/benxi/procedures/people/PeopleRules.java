package benxi.procedures.people;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.organisation.Organisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules of {@code config/organisation/people-rules.yml} about the people of a case. */
@Component
class PeopleRules {

  private final List<Rule> rules;
  private final DrawnTasks drawn;

  /** @throws StartRefused naming every fault of the file */
  PeopleRules(ProceduresSettings settings, Organisation organisation) {
    Path file = settings.config("organisation").resolve("people-rules.yml");
    List<String> faults = new ArrayList<>();
    drawn = DrawnTasks.of(settings.processes());
    rules = PeopleRulesFile.read(file, organisation, drawn, faults);
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  /** Those that the task is in. */
  List<Rule> about(TaskRef task) {
    return rules.stream().filter(rule -> !rule.closedTo(task).isEmpty()).toList();
  }

  /** As the drawing calls the task. */
  String name(TaskRef task) {
    return drawn.name(task);
  }

  /** What a model no longer draws that a rule is about, one sentence each. */
  List<String> missing(String file, DrawnTasks model) {
    return rules.stream().flatMap(rule -> Stream.concat(Stream.of(rule.who()), rule.not().stream())).distinct()
        .flatMap(part -> part.drawn().stream()
            .filter(task -> model.processes().containsKey(task.process()) && !model.has(task))
            .map(task -> file + "（流程 " + task.process() + "）：人员规则要用的任务 " + task.task() + "（" + part.name()
                + "）没有画：改了编号的，请同时改 " + part.place() + "，旧编号移到 formerTasks，再重新启动。"))
        .toList();
  }

  /** The rules, read once more on their own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      new PeopleRules(settings, Organisation.load(settings));
    }
  }
}
