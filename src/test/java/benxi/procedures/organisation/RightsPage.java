package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.yaml.snakeyaml.Yaml;

/** The page of the handbook on roles and rights: what the table and the models say, in the words of an office. */
record RightsPage(Map<String, Object> rights, Map<String, Object> offices, List<Step> steps, Map<String, String> processes) {

  static final Path FILE = Path.of("docs/rights.md");

  private static final Pattern OFFICE = Pattern.compile("\\$\\{office\\.group\\(execution,\\s*'(\\w+)'\\)}");
  private static final Map<String, String> LEVELS =
      Map.of("city", "市", "county", "县（区）", "township", "乡镇（街道）", "village", "村（社区）",
          "zone", "功能区", "department", "市直部门");

  private static final Organisation UNITS = new OrganisationFolder(new ProceduresSettings(".", true)).organisation();

  record Step(String role, String process, String task) {}

  static RightsPage ofThisFolder() {
    List<Step> steps = new ArrayList<>();
    Map<String, String> processes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(file -> Bpmn.readModelFromFile(file.toFile()))
          .forEach(model -> model.getModelElementsByType(Process.class).forEach(process -> {
            processes.put(process.getId(), process.getName());
            model.getModelElementsByType(UserTask.class).forEach(task -> OFFICE.matcher(String.valueOf(task.getCamundaCandidateGroups()))
                .results().forEach(found -> steps.add(new Step(found.group(1), process.getName(), task.getName().replaceAll("\\s+", "")))));
          }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RightsPage(yaml("rights.yml"), yaml("offices.yml"), steps, processes);
  }

  String text() {
    Map<String, Object> abilities = map(rights.get("abilities"));
    Map<String, Object> roles = map(rights.get("roles"));
    StringBuilder page = new StringBuilder("""
        # 岗位与权限

        谁能做什么，只由 [config/organisation/rights.yml](../config/organisation/rights.yml) 规定，启动时写进引擎；
        岗位和机构在 [offices.yml](../config/organisation/offices.yml)。这一页由它们和模型写成，改了以后运行
        `mvn -q test -Dtest=RightsPageTest -Drights.write=true` 重写。

        三件事合在一起，才办得了一件任务：

        1. **能做什么**看岗位：下面两张表。
        2. **谁的案件**看单位：案件归发起人的乡镇（街道）；乡镇的人只看得见本乡镇的，县（区）看得见所辖乡镇的，市看得见全市的。
           别的单位的案件、任务、历史、文书、期限、公示、数目，看不见也动不了，拿着编号去问，答复都是“找不到”。
        3. **下一步谁办**看机构：任务派给一个机构的一个岗位，这个机构里的人认领以后才能办；负责人只能在机构内指定办理人。
           同一件案件里哪些人应当不同，另有规则（config/organisation/people-rules.yml）。

        证件号和卡号在所有名册里隐去，只在案件自己的表单和案卷里完整，每次查看记一笔
        （[说明](decisions/personal-numbers.md)）。

        ## 岗位能做什么

        """);
    page.append("| 岗位 | 设在 | 做什么 | ").append(String.join(" | ", abilities.values().stream().map(one -> String.valueOf(map(one).get("name"))).toList()))
        .append(" |\n|---|---|---|").append(":-:|".repeat(abilities.size())).append('\n');
    roles.forEach((role, what) -> page.append("| ").append(name(role)).append(" | ").append(at(role)).append(" | ").append(does(role)).append(" | ")
        .append(abilities.keySet().stream().map(ability -> words(map(what).get("may")).contains(ability) ? "●" : "")
            .collect(Collectors.joining(" | "))).append(" |\n"));
    page.append("\n空着的就是不能。账户管理员看不到案件；流程分析师能部署模型，看不到案件，也办不了任务；督办人员和市级工作人员只看不办。\n"
        + "每个人都能改自己的密码。\n\n## 岗位能发起、要办理的\n\n| 岗位 | 可以发起的流程 | 派给它的任务 |\n|---|---|---|\n");
    roles.forEach((role, what) -> page.append("| ").append(name(role)).append(" | ")
        .append(words(map(what).get("start")).stream().map(process -> processes.getOrDefault(process, process)).collect(Collectors.joining("、")))
        .append(" | ").append(tasks(role)).append(" |\n"));
    return page.append("\n答复异议、督办期限的任务由流程派给作出公示、对期限负责的那个机构的负责人；送达文书的任务派给受理窗口（救助供养）、盐业窗口（食盐）；签字的任务直接派给负责人指定的调查人员。\n").toString();
  }

  private String tasks(String role) {
    return steps.stream().filter(step -> step.role().equals(role))
        .collect(Collectors.groupingBy(Step::process, LinkedHashMap::new, Collectors.mapping(Step::task, Collectors.joining("、"))))
        .entrySet().stream().map(one -> one.getKey() + "：" + one.getValue()).collect(Collectors.joining("；"));
  }

  private String name(String role) {
    return String.valueOf(map(map(offices.get("roles")).get(role)).get("name"));
  }

  private String does(String role) {
    return String.valueOf(map(map(offices.get("roles")).get(role)).get("does"));
  }

  private String at(String role) {
    Map<String, Object> written = map(map(offices.get("roles")).get(role));
    List<String> levels = words(written.get("at"));
    List<String> only = words(written.get("only"));
    if (!only.isEmpty()) {
      return String.join("、", only.stream().map(UNITS::fullName).toList());
    }
    return levels.isEmpty() ? "全系统" : String.join("、", levels.stream().map(level -> LEVELS.getOrDefault(level, level)).toList());
  }

  private static Map<String, Object> yaml(String name) {
    try {
      return new Yaml().load(Files.readString(Path.of("config/organisation", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  private static List<String> words(Object node) {
    return node == null ? List.of() : ((List<?>) node).stream().map(String::valueOf).toList();
  }
}
