package benxi.procedures.relief.termination;

import benxi.procedures.InputRefused;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.CaseFacts;
import benxi.procedures.relief.eligibility.Eligibility;
import benxi.procedures.relief.eligibility.Means;
import benxi.procedures.relief.eligibility.MeansResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether income and property still meet article 6, by the tables of the application (第25条第4项). */
@Component
class TerminationMeans {

  private final CaseFacts facts;
  private final Eligibility eligibility;
  private final Terminations terminations;
  private final JdbcClient sql;
  private final ObjectMapper json;
  private final Clock clock;

  TerminationMeans(CaseFacts facts, Eligibility eligibility, Terminations terminations, JdbcClient sql,
      ObjectMapper json, Clock clock) {
    this.facts = facts;
    this.eligibility = eligibility;
    this.terminations = terminations;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Computes what the township found, and keeps it with the case.
   *
   * @throws InputRefused if nothing was listed: a forgotten list is no finding
   */
  MeansResult assess(CaseData data) {
    String caseId = data.text("caseId");
    Means means = facts.means(data, terminations.get(caseId).countyCode());
    if (means.income().isEmpty() && means.property().isEmpty()) {
      throw new InputRefused("所报情形“" + Ground.MEANS_CHANGED.words + "”核实属实，收入和财产却一项也没有填写："
          + "请把核实的收入、财产逐项填写；不属实的，请改选“否”。");
    }
    MeansResult result = eligibility.means(means, LocalDate.now(clock));
    sql.sql("insert into relief_termination_means (case_id, assessed_at, no_income_source, reason, result) values (?, ?, ?, ?, ?)")
        .params(caseId, clock.instant().atOffset(ZoneOffset.UTC), result.noIncomeSource(), result.reason(), written(result))
        .update();
    return result;
  }

  Optional<MeansResult> ofCase(String caseId) {
    return sql.sql("select result from relief_termination_means where case_id = ?").param(caseId)
        .query(String.class).optional().map(this::read);
  }

  private String written(MeansResult result) {
    try {
      return json.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment of means cannot be written as JSON", e);
    }
  }

  private MeansResult read(String kept) {
    try {
      return json.readValue(kept, MeansResult.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment of means cannot be read", e);
    }
  }
}
