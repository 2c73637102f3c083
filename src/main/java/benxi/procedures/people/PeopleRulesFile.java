package benxi.procedures.people;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.people.Rule.Within;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code people-rules.yml}: which people of a case must be different people, since when, and where it is lifted. */
final class PeopleRulesFile {

  static final String NAME = "config/organisation/people-rules.yml";

  private final Organisation organisation;
  private final DrawnTasks drawn;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private PeopleRulesFile(Organisation organisation, DrawnTasks drawn) {
    this.organisation = organisation;
    this.drawn = drawn;
  }

  /** The rules, in the order of the file; what is wrong is added to the faults. */
  static List<Rule> read(Path file, Organisation organisation, DrawnTasks drawn, List<String> faults) {
    PeopleRulesFile read = new PeopleRulesFile(organisation, drawn);
    ConfigFile.read(file, NAME, faults).ifPresent(content -> {
      content.only("parts", "rules");
      content.entries("parts").forEach(read::part);
      content.entries("rules").forEach(read::rule);
    });
    return read.rules;
  }

  private void part(String key, ConfigNode entry) {
    entry.only("name", "tasks", "formerTasks");
    Set<TaskRef> tasks = tasks(entry, "tasks");
    if (tasks.isEmpty()) {
      entry.fault("tasks 里没有任务：请写“流程/任务编号”，例如 relief-application/Task_GiveOpinion。");
    }
    tasks.stream().filter(task -> drawn.complete() && !drawn.has(task)).forEach(task -> entry.fault(unknown(task)));
    parts.put(key, new Part(key, entry.text("name").orElse(key), tasks, tasks(entry, "formerTasks"), entry.where()));
  }

  private static Set<TaskRef> tasks(ConfigNode entry, String key) {
    Set<TaskRef> tasks = new LinkedHashSet<>();
    for (String written : entry.words(key)) {
      TaskRef.read(written).ifPresentOrElse(tasks::add, () ->
          entry.fault(key + " 的“" + written + "”不对：请写“流程/任务编号”，例如 relief-application/Task_GiveOpinion。"));
    }
    return tasks;
  }

  private String unknown(TaskRef task) {
    if (!drawn.processes().containsKey(task.process())) {
      return "没有流程“" + task.process() + "”：请写 processes/ 中的流程，现有 "
          + String.join("、", drawn.processes().keySet()) + "。";
    }
    return "流程 " + task.process() + " 里没有任务“" + task.task() + "”：现有 "
        + String.join("、", drawn.tasksOf(task.process())) + "；任务改了编号的，请写新编号，旧编号移到 formerTasks。";
  }

  private void rule(String key, ConfigNode entry) {
    entry.only("says", "article", "who", "not", "within", "lines");
    Optional<String> says = entry.text("says");
    Optional<String> article = entry.text("article");
    Optional<Part> who = entry.text("who").flatMap(part -> known(part, entry));
    List<Part> not = entry.words("not").stream().flatMap(part -> known(part, entry).stream()).toList();
    if (entry.words("not").isEmpty()) {
      entry.fault("缺少“not”，请写 parts 中的一种或几种人。");
    }
    Optional<Within> within = entry.text("within").flatMap(word -> within(word, entry));
    List<Line> lines = lines(entry);
    if (says.isPresent() && article.isPresent() && who.isPresent() && within.isPresent()) {
      rules.add(new Rule(key, says.get(), article.get(), who.get(), not, within.get(), lines));
    }
  }

  private Optional<Part> known(String key, ConfigNode entry) {
    if (!parts.containsKey(key)) {
      entry.fault("没有身份“" + key + "”：请写 parts 中的 " + String.join("、", parts.keySet()) + "。");
    }
    return Optional.ofNullable(parts.get(key));
  }

  private static Optional<Within> within(String word, ConfigNode entry) {
    Optional<Within> within = Arrays.stream(Within.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    if (within.isEmpty()) {
      entry.fault("within“" + word + "”不认识：请写 " + Arrays.stream(Within.values())
          .map(known -> known.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("、")) + "。");
    }
    return within;
  }

  private List<Line> lines(ConfigNode entry) {
    List<Line> lines = new ArrayList<>();
    List<ConfigNode> written = entry.list("lines");
    if (written.isEmpty()) {
      entry.fault("lines 里没有一行：请至少写一行 from 和 applies。");
    }
    Set<String> seen = new HashSet<>();
    for (ConfigNode one : written) {
      line(one).ifPresent(line -> {
        if (!seen.add(line.from() + " " + line.division())) {
          one.fault(line.from() + " 起" + (line.division() == null ? "全市" : "区划 " + line.division())
              + "的一行写了两次，请删去一处。");
        }
        lines.add(line);
      });
    }
    return lines;
  }

  private Optional<Line> line(ConfigNode entry) {
    entry.only("from", "division", "applies", "reason");
    Optional<String> applies = entry.text("applies");
    boolean applied = entry.flag("applies");
    Optional<String> division = entry.has("division") ? entry.text("division") : Optional.empty();
    division.filter(code -> !handlesCases(code)).ifPresent(code -> entry.fault("division 的值“" + code
        + "”不是本市的县区、乡镇街道、功能区或者市直部门：请填 divisions.csv 中6位或9位的代码，或者 units.csv 中的代码，全市的不写 division。"));
    Optional<String> reason = entry.has("reason") ? entry.text("reason") : Optional.empty();
    if (applies.isPresent() && !applied && reason.isEmpty()) {
      entry.fault("停用规则要有理由：请写 reason，例如“本镇只有一名负责人”。");
    }
    return applies.flatMap(said -> entry.date("from")).map(from ->
        new Line(from, division.orElse(null), applied, reason.orElse(null), entry.where()));
  }

  private boolean handlesCases(String code) {
    return organisation.find(code).map(Division::level)
        .filter(level -> level != Level.CITY && level != Level.VILLAGE).isPresent();
  }
}
