package benxi.procedures.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@DisplayName("人员规则的文件：一条规则一个施行日，就近的区划说了算")
class PeopleRulesTest {

  private static final String LINE = "      - { from: 2017-10-01, applies: true }\n";
  private static final TaskRef OPINION = new TaskRef("relief-application", "Task_GiveOpinion");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final List<String> XIAOSHI = List.of("210521100", "210521", "210500");
  private static final List<String> TIANSHIFU = List.of("210521109", "210521", "210500");
  private static final List<String> QIAOBEI = List.of("210502012", "210502", "210500");

  @TempDir Path home;

  @BeforeEach
  void copyTheRealFolders() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("config/organisation"), home.resolve("config/organisation"));
    FileSystemUtils.copyRecursively(Path.of("processes"), home.resolve("processes"));
  }

  @Test
  @DisplayName("施行日以前没有这条规则，施行当日起有")
  void beginsOnItsDay() {
    Rule rule = opinionRule();
    assertThat(rule.on(LocalDate.of(2017, 9, 30), XIAOSHI)).isEmpty();
    assertThat(rule.on(LocalDate.of(2017, 10, 1), XIAOSHI)).get().matches(Line::applies);
  }

  @Test
  @DisplayName("一个乡镇停用：当日起只在这个乡镇，前一日照旧，别的乡镇照旧")
  void liftedForATownship() throws IOException {
    addToOpinionRule("{ from: 2026-12-01, division: \"210521100\", applies: false, reason: 只有一名负责人 }");
    Rule rule = opinionRule();

    assertThat(rule.on(DAY.minusDays(1), XIAOSHI)).get().matches(Line::applies);
    assertThat(rule.on(DAY, XIAOSHI)).get().satisfies(line -> {
      assertThat(line.applies()).isFalse();
      assertThat(line.reason()).isEqualTo("只有一名负责人");
      assertThat(line.place()).isEqualTo(PeopleRulesFile.NAME + " 的 rules › opinionByAnother › lines 第2项");
    });
    assertThat(rule.on(DAY, TIANSHIFU)).get().matches(Line::applies);
  }

  @Test
  @DisplayName("一个县停用：它的乡镇都停用，乡镇自己又写了的照乡镇的；别的县照旧")
  void liftedForACounty() throws IOException {
    addToOpinionRule("{ from: 2026-12-01, division: 210521, applies: false, reason: 机构改革期间 }");
    addToOpinionRule("{ from: 2026-11-01, division: 210521109, applies: true }");
    Rule rule = opinionRule();

    assertThat(rule.on(DAY, XIAOSHI)).get().matches(line -> !line.applies());
    assertThat(rule.on(DAY, TIANSHIFU)).get().matches(Line::applies);
    assertThat(rule.on(DAY, QIAOBEI)).get().matches(Line::applies);
  }

  @Test
  @DisplayName("功能区、市直部门也可以停用，只在它自己")
  void liftedForADepartment() throws IOException {
    addToOpinionRule("{ from: 2026-12-01, division: 2105D01, applies: false, reason: 人手不够 }");
    addToOpinionRule("{ from: 2026-12-01, division: 2105Z01, applies: false, reason: 人手不够 }");
    Rule rule = opinionRule();

    assertThat(rule.on(DAY, List.of("2105D01", "210500"))).get().matches(line -> !line.applies());
    assertThat(rule.on(DAY, List.of("2105D08", "210500"))).get().matches(Line::applies);
  }

  @Test
  @DisplayName("全市停用以后又恢复：各看当日；行的先后不要紧")
  void liftedAndRestored() throws IOException {
    addToOpinionRule("{ from: 2027-01-01, applies: true }");
    addToOpinionRule("{ from: 2026-12-01, applies: false, reason: 过渡期 }");
    Rule rule = opinionRule();

    assertThat(rule.on(LocalDate.of(2026, 12, 31), QIAOBEI)).get().matches(line -> !line.applies());
    assertThat(rule.on(LocalDate.of(2027, 1, 1), QIAOBEI)).get().matches(Line::applies);
  }

  @Test
  @DisplayName("写错的一次说全：任务、流程、身份、范围、区划、日期、理由、重复、多余的项")
  void saysEverythingAtOnce() throws IOException {
    replace("tasks: [relief-application/Task_GiveOpinion]", "tasks: [relief-application/Task_GiveAdvice, relief-aplication/Task_A, Task_B]");
    replace("who: decider", "who: decidor");
    replace("within: notice", "within: letter");
    replace("says: 两名以上调查人员应当是不同的人", "sayz: 两名以上调查人员应当是不同的人");
    addToOpinionRule("{ from: 2026-12-01, division: \"210521100205\", applies: false }");
    addToOpinionRule("{ from: 2026-12-32, division: \"999999\", applies: true }");
    addToOpinionRule("{ from: 2017-10-01, applies: true }");
    addToOpinionRule("{ from: 2018-10-01, applies: maybe }");

    assertThat(faults()).allMatch(fault -> fault.startsWith(PeopleRulesFile.NAME))
        .anyMatch(f -> f.contains("parts › opinionGiver") && f.contains("没有任务“Task_GiveAdvice”") && f.contains("Task_GiveOpinion"))
        .anyMatch(f -> f.contains("没有流程“relief-aplication”"))
        .anyMatch(f -> f.contains("“Task_B”不对"))
        .anyMatch(f -> f.contains("rules › decisionByAnother") && f.contains("没有身份“decidor”"))
        .anyMatch(f -> f.contains("within“letter”不认识"))
        .anyMatch(f -> f.contains("rules › investigatorsDiffer") && f.contains("“sayz”"))
        .anyMatch(f -> f.contains("rules › opinionByAnother › lines 第2项") && f.contains("“210521100205”不是本市的县区、乡镇街道、功能区或者市直部门"))
        .anyMatch(f -> f.contains("lines 第2项") && f.contains("停用规则要有理由"))
        .anyMatch(f -> f.contains("lines 第3项") && f.contains("“2026-12-32”不是日期"))
        .anyMatch(f -> f.contains("lines 第3项") && f.contains("“999999”"))
        .anyMatch(f -> f.contains("lines 第4项") && f.contains("写了两次"))
        .anyMatch(f -> f.contains("lines 第5项") && f.contains("只能写 true 或 false"));
  }

  @Test
  @DisplayName("没有文件、没有一行：不启动")
  void missing() throws IOException {
    replace("    within: case\n    lines:\n" + LINE, "    within: case\n    lines: []\n");
    assertThat(faults()).anyMatch(f -> f.contains("rules › opinionByAnother") && f.contains("lines 里没有一行"));
    Files.delete(file());
    assertThat(faults()).singleElement().asString().contains(PeopleRulesFile.NAME);
  }

  @Test
  @DisplayName("重画时任务改了编号：启动时说哪条、怎样改；旧编号移到 formerTasks 就接得上")
  void renamedTask() throws IOException {
    Path model = home.resolve("processes/relief/relief-application.bpmn");
    Files.writeString(model, Files.readString(model).replace("Task_GiveOpinion", "Task_IssueOpinion"));
    assertThat(faults()).singleElement().asString().contains("Task_GiveOpinion", "Task_IssueOpinion", "formerTasks");

    replace("tasks: [relief-application/Task_GiveOpinion]",
        "tasks: [relief-application/Task_IssueOpinion]\n    formerTasks: [relief-application/Task_GiveOpinion]");
    assertThat(rules().about(OPINION)).as("在办的案件里仍是这个身份").isNotEmpty();
  }

  @Test
  @DisplayName("部署一个不再有那项任务的模型：说出文件、流程、任务和怎样改；不相干的模型不管")
  void deployedWithoutTheTask() {
    DrawnTasks redrawn = new DrawnTasks(Map.of("relief-application", Map.of("Task_Other", "别的")), true);
    assertThat(rules().missing("relief-application.bpmn", redrawn)).singleElement().asString()
        .contains("relief-application.bpmn", "Task_GiveOpinion", "formerTasks");
    assertThat(rules().missing("salt.bpmn", new DrawnTasks(Map.of("salt", Map.of()), true))).isEmpty();
  }

  private Rule opinionRule() {
    return rules().about(OPINION).stream().filter(rule -> rule.key().equals("opinionByAnother")).findFirst().orElseThrow();
  }

  private PeopleRules rules() {
    ProceduresSettings settings = new ProceduresSettings(home.toString(), true);
    return new PeopleRules(settings, Organisation.load(settings));
  }

  private List<String> faults() {
    return catchThrowableOfType(StartRefused.class, this::rules).faults();
  }

  private void addToOpinionRule(String line) throws IOException {
    String text = Files.readString(file());
    int rule = text.indexOf("opinionByAnother:");
    int next = text.indexOf("  decisionByAnother:", rule);
    Files.writeString(file(), text.substring(0, next) + "      - " + line + "\n" + text.substring(next));
  }

  private void replace(String what, String by) throws IOException {
    String text = Files.readString(file());
    assertThat(text).contains(what);
    Files.writeString(file(), text.replaceFirst(Pattern.quote(what), by));
  }

  private Path file() {
    return home.resolve(PeopleRulesFile.NAME);
  }
}
