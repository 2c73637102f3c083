package benxi.procedures.safetygrid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Written;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.safetygrid.Participants;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号第四部分第（三）项、第五部分第（一）项：考核、通报、一票否决")
class SafetyGridAssessmentProcessTest {

  @Autowired GridOffice office;
  @Autowired GridAssessments assessments;
  @Autowired Participants participants;
  @Autowired IndicatorBook indicators;
  @Autowired Letters letters;
  @Autowired Deadlines deadlines;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;

  private Written written;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 12, 18));
    written = new Written(jdbc);
  }

  @Test
  @DisplayName("得分最高而被一票否决的：不合格、不排名、不得评优；按登记的得分可以复算出同样的排名；结果通报到每个单位")
  void vetoOfTheBest() {
    String id = start();
    for (String code : participants.codes()) {
      int score = code.equals(GridOffice.COUNTY) ? 0 : code.equals(GridOffice.OTHER_COUNTY) ? 5 : code.equals(GridOffice.EDUCATION) ? 15 : 2;
      scoreSelf(id, code, 0);
      assertThat(page("dongjie", id)).doesNotContain("平山区");
      check(id, code, score, code.equals(GridOffice.COUNTY) ? Map.of("vetoAnswer", "yes", "vetoGround", "responsibleAccident", "vetoFacts", "11月发生较大事故")
          : Map.of("vetoAnswer", "no"));
    }

    Scoring best = scoring(id, GridOffice.COUNTY);
    assertThat(best.total()).isEqualByComparingTo("100");
    assertThat(best).matches(scoring -> scoring.rank() == null && !scoring.passed());
    assertThat(scoring(id, GridOffice.OTHER_COUNTY)).matches(scoring -> scoring.rank() == 6 && !scoring.passed() && scoring.total().compareTo(new BigDecimal("70")) == 0);
    assertThat(scoring(id, "210503")).matches(scoring -> scoring.rank() == 1 && scoring.passed());
    assertThat(scoring(id, GridOffice.EDUCATION)).matches(scoring -> scoring.rank() == 31 && !scoring.passed());
    assertThat(scoring(id, GridOffice.TRANSPORT)).matches(scoring -> scoring.rank() == 1 && scoring.passed());
    List<Ranking.Entry> counties = assessments.scorings(id).stream().filter(scoring -> !participants.isDepartment(scoring.division()))
        .map(scoring -> new Ranking.Entry(scoring.division(), assessments.scores(scoring.caseId()).stream().map(Score::checked)
            .reduce(BigDecimal.ZERO, BigDecimal::add), scoring.vetoed())).toList();
    Ranking.of(counties, assessments.get(id).passMark()).forEach(again ->
        assertThat(scoring(id, again.entry().division()).rank()).isEqualTo(again.rank()));

    assertThat(letters.ofCase(id)).extracting(Letter::template).containsExactly("safety-grid/assessment-circular");
    assertThat(letters.ofCase(id + "-" + GridOffice.EDUCATION)).hasSize(1);
    assertThat(page("dongjie", id)).contains("平山区", "一票否决");
    assertThat(assessments.standing(GridOffice.COUNTY, LocalDate.of(2017, 9, 1))).get()
        .matches(standing -> !standing.passed() && standing.words().contains("得分 100") && standing.words().contains("一票否决"));
    assertThat(assessments.standing(GridOffice.COUNTY, LocalDate.of(2018, 1, 1))).isEmpty();

    assertThat(office.tasks.getVariables(office.task(id, "Task_TieAwards").getId())).as("预先写成空的，待办任务就交不上").doesNotContainKey("awarded");
    assertThatThrownBy(() -> award(id, GridOffice.COUNTY)).isInstanceOf(InputRefused.class).hasMessageContaining("评先晋优");
    award(id, "210503", GridOffice.TRANSPORT);
    assertThat(assessments.scorings(id).stream().filter(scoring -> scoring.awarded()).map(Scoring::division))
        .containsExactlyInAnyOrder("210503", GridOffice.TRANSPORT);
    assertThat(office.history.createHistoricActivityInstanceQuery().activityId("EndEvent_Circulated").count()).isOne();
    assertThat(written.of(ActKind.ASSESSMENT)).hasSize(38 + 2).extracting(Entry::after)
        .contains("100.00，一票否决：发生较大以上生产安全责任事故", "通报", "列入 2 个单位");
  }

  @Test
  @DisplayName("超过分值的、改动指标的、少一项的：退回并逐项说明，任务还在")
  void badScores() {
    String id = start();
    String caseId = id + "-" + GridOffice.ZONE;
    assertThatThrownBy(() -> office.complete(caseId, "Task_ScoreSelf", "gridStaff", GridOffice.ZONE,
        Map.of("selfScores", rows(0).replace("15\t15\t", "15\t15.5\t")))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("填的是 15.5 分，超过分值 15");
    assertThatThrownBy(() -> office.complete(caseId, "Task_ScoreSelf", "gridStaff", GridOffice.ZONE,
        Map.of("selfScores", rows(0).replace("分级培训\t10", "分级培训\t99")))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("应当是“分级培训”10分：指标和分值不能改");
    assertThatThrownBy(() -> office.complete(caseId, "Task_ScoreSelf", "gridStaff", GridOffice.ZONE,
        Map.of("selfScores", rows(0).lines().limit(5).reduce((a, b) -> a + "\n" + b).orElseThrow()))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("表中有 5 项，考核指标是 6 项");
    assertThat(office.open(caseId)).containsExactly("Task_ScoreSelf");
    assertThat(assessments.scores(caseId)).isEmpty();
  }

  @Test
  @DisplayName("自评逾期的督办，不丢下；核查由市领导小组办公室办")
  void lateSelfScoring() {
    String id = start();
    String caseId = id + "-" + GridOffice.EDUCATION;
    LocalDate due = deadlines.open(caseId, "safety-grid/self-score-period").orElseThrow().dueOn();
    assertThat(due).isEqualTo(LocalDate.of(2017, 12, 25));
    clock.forwardPast(due);
    assertThat(deadlines.open(caseId, "safety-grid/self-score-period")).get().matches(clock -> clock.late() && clock.office().equals("gridHead-2105D08"));
    scoreSelf(id, GridOffice.EDUCATION, 1);
    assertThat(office.open(caseId)).containsExactly("Task_CheckScore");
    assertThatThrownBy(() -> office.complete(caseId, "Task_CheckScore", "gridStaff", GridOffice.EDUCATION,
        Map.of("checkedScores", rows(0), "vetoAnswer", "no"))).isInstanceOf(RuntimeException.class);
    assertThat(deadlines.open(caseId, "safety-grid/check-period")).get().extracting(clock -> clock.office()).isEqualTo("gridOffice-210500");
  }

  @Test
  @DisplayName("第二部分第（一）项：给本单位自评的人不能又核查这个单位，可以核查别的单位；另一个人核查得了")
  void checkedByAnother() {
    String id = start();
    Map<String, Object> checked = Map.of("checkedScores", rows(0), "vetoAnswer", "no");
    office.complete("both-offices", id + "-" + GridOffice.BUREAU, "Task_ScoreSelf", "gridStaff", GridOffice.BUREAU, Map.of("selfScores", rows(0)));
    scoreSelf(id, GridOffice.EDUCATION, 0);

    assertThatThrownBy(() -> office.complete("both-offices", id + "-" + GridOffice.BUREAU, "Task_CheckScore", "gridOffice", GridOffice.CITY, checked))
        .isInstanceOf(InputRefused.class).hasMessageContaining("“核查计分”不能由both-offices办理")
        .hasMessageContaining("本政发〔2017〕17号 第二部分第（一）项").hasMessageContaining("请由其他人办理");
    assertThat(office.open(id + "-" + GridOffice.BUREAU)).containsExactly("Task_CheckScore");
    assertThat(office.task(id + "-" + GridOffice.BUREAU, "Task_CheckScore").getAssignee()).isNull();
    office.complete("both-offices", id + "-" + GridOffice.EDUCATION, "Task_CheckScore", "gridOffice", GridOffice.CITY, checked);
    check(id, GridOffice.BUREAU, 0, Map.of("vetoAnswer", "no"));
    assertThat(scoring(id, GridOffice.BUREAU).total()).isEqualByComparingTo("100");
  }

  private String start() {
    return office.start("gridOffice", GridOffice.CITY, "safety-grid-assessment",
        Map.of("assessmentTitle", "2017年度网格化监管考核", "periodFrom", "2017-09-01", "periodTo", "2017-12-31"));
  }

  private void scoreSelf(String id, String code, int less) {
    office.complete(id + "-" + code, "Task_ScoreSelf", "gridStaff", code, Map.of("selfScores", rows(less)));
  }

  private void check(String id, String code, int less, Map<String, Object> veto) {
    Map<String, Object> form = new HashMap<>(veto);
    form.put("checkedScores", rows(less));
    office.complete(id + "-" + code, "Task_CheckScore", "gridOffice", GridOffice.CITY, form);
  }

  /** Each of the six indicators gets its points, less so many. */
  private String rows(int less) {
    StringBuilder rows = new StringBuilder();
    indicators.on(clock.today()).forEach(indicator -> rows.append(indicator.name()).append('\t').append(indicator.points()).append('\t')
        .append(indicator.points().subtract(BigDecimal.valueOf(less)).max(BigDecimal.ZERO)).append("\t\n"));
    return rows.toString();
  }

  private void award(String id, String... divisions) {
    office.complete(id, "Task_TieAwards", "gridOffice", GridOffice.CITY, Map.of("awarded", List.of(divisions)));
  }

  private Scoring scoring(String id, String code) {
    return assessments.scoring(id + "-" + code);
  }

  private String page(String user, String id) {
    return http.withBasicAuth(user, "Benxi-2017").getForObject("/safety-grid/assessments/" + id, String.class);
  }
}
