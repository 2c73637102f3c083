package benxi.procedures.safetygrid.assessment;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import benxi.procedures.safetygrid.GridWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of assessments; everything that a ranking rests on stands in it. */
@Repository
public class GridAssessments {

  private static final String SCORING = """
      select s.*, (select sum(c.checked_score) from safety_grid_score c where c.case_id = s.case_id) as total
      from safety_grid_scoring s""";

  private final JdbcClient sql;
  private final GridWords words;

  GridAssessments(JdbcClient sql, GridWords words) {
    this.sql = sql;
    this.words = words;
  }

  /** How a participant stands by the last assessment circulated of a time that reaches beyond this day. */
  public Optional<Standing> standing(String division, LocalDate from) {
    Optional<Assessment> last = sql.sql("""
        select * from safety_grid_assessment a where circulated_on is not null and period_to >= :from
          and exists (select 1 from safety_grid_scoring s where s.assessment_id = a.assessment_id and s.division = :division)
        order by circulated_on desc, assessment_id desc limit 1""").param("from", from).param("division", division)
        .query(GridAssessments::read).optional();
    return last.map(assessment -> standing(assessment, scoring(assessment.id() + "-" + division)));
  }

  private Standing standing(Assessment assessment, Scoring scoring) {
    String result = scoring.vetoed() ? "被一票否决（" + words.word("vetoGround", scoring.vetoGround()) + "：" + scoring.vetoFacts() + "）"
        : scoring.hasPassed() ? "合格" : "不合格（合格线 " + assessment.passMark() + " 分）";
    return new Standing(scoring.hasPassed(), "“" + assessment.title() + "”得分 "
        + scoring.total().stripTrailingZeros().toPlainString() + "，" + result + "。");
  }

  void insert(Assessment a) {
    sql.sql("""
        insert into safety_grid_assessment (assessment_id, title, period_from, period_to, ordered_on, pass_mark)
        values (?, ?, ?, ?, ?, ?)""")
        .params(a.id(), a.title(), a.periodFrom(), a.periodTo(), a.orderedOn(), a.passMark()).update();
  }

  Optional<Assessment> find(String id) {
    return sql.sql("select * from safety_grid_assessment where assessment_id = ?").param(id).query(GridAssessments::read).optional();
  }

  Assessment get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("考核 " + id + " 不在登记簿中"));
  }

  /** The latest first. */
  Paged<Assessment> all(PageWanted page) {
    return Paged.read(sql, page, "select * from safety_grid_assessment", "ordered_on desc, assessment_id desc", Map.of(),
        GridAssessments::read);
  }

  void circulated(String id, LocalDate on) {
    sql.sql("update safety_grid_assessment set circulated_on = ? where assessment_id = ?").params(on, id).update();
  }

  void insertScoring(String caseId, String assessmentId, String division) {
    sql.sql("insert into safety_grid_scoring (case_id, assessment_id, division) values (?, ?, ?)")
        .params(caseId, assessmentId, division).update();
  }

  Scoring scoring(String caseId) {
    return sql.sql(SCORING + " where s.case_id = ?").param(caseId).query(GridAssessments::readScoring).single();
  }

  List<Scoring> scorings(String assessmentId) {
    return sql.sql(SCORING + " where s.assessment_id = ?").param(assessmentId).query(GridAssessments::readScoring).list();
  }

  void selfScored(String caseId, int position, Score score) {
    sql.sql("""
        insert into safety_grid_score (case_id, indicator, indicator_name, position, points, self_score, self_note)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(caseId, score.indicator(), score.name(), position, score.points(), score.self(), score.selfNote()).update();
  }

  void checked(String caseId, Score score) {
    sql.sql("update safety_grid_score set checked_score = ?, checked_note = ? where case_id = ? and indicator = ?")
        .params(score.checked(), score.checkedNote(), caseId, score.indicator()).update();
  }

  void checkedBy(String caseId, LocalDate on, String by, String vetoGround, String vetoFacts) {
    sql.sql("""
        update safety_grid_scoring set checked_on = ?, checked_by = ?, veto_ground = ?, veto_facts = ? where case_id = ?""")
        .params(on, by, vetoGround, vetoFacts, caseId).update();
  }

  void ranked(String caseId, Integer rank, boolean passed) {
    sql.sql("update safety_grid_scoring set rank_no = ?, passed = ? where case_id = ?").params(rank, passed, caseId).update();
  }

  void awarded(String caseId, boolean awarded) {
    sql.sql("update safety_grid_scoring set awarded = ? where case_id = ?").params(awarded, caseId).update();
  }

  List<Score> scores(String caseId) {
    return sql.sql("select * from safety_grid_score where case_id = ? order by position").param(caseId)
        .query((row, index) -> new Score(row.getString("indicator"), row.getString("indicator_name"),
            row.getBigDecimal("points"), row.getBigDecimal("self_score"), row.getString("self_note"),
            row.getBigDecimal("checked_score"), row.getString("checked_note"))).list();
  }

  private static Assessment read(ResultSet row, int index) throws SQLException {
    return new Assessment(row.getString("assessment_id"), row.getString("title"),
        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class),
        row.getObject("ordered_on", LocalDate.class), row.getInt("pass_mark"), row.getObject("circulated_on", LocalDate.class));
  }

  private static Scoring readScoring(ResultSet row, int index) throws SQLException {
    return new Scoring(row.getString("case_id"), row.getString("assessment_id"), row.getString("division"),
        row.getBigDecimal("total"), row.getString("veto_ground"), row.getString("veto_facts"),
        row.getObject("checked_on", LocalDate.class), row.getString("checked_by"), row.getObject("rank_no", Integer.class),
        row.getObject("passed", Boolean.class), row.getObject("awarded", Boolean.class));
  }
}
