package benxi.procedures.relief;

import benxi.procedures.Published;
import benxi.procedures.relief.eligibility.Eligibility;
import benxi.procedures.relief.eligibility.EligibilityResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Computes eligibility when the file is investigated and again when it is decided (第4条至第8条, 第35条). */
@Component("reliefEligibility")
@Published
public class ReliefEligibility {

  private final CaseFacts facts;
  private final Eligibility eligibility;
  private final Assessments assessments;
  private final Clock clock;

  ReliefEligibility(CaseFacts facts, Eligibility eligibility, Assessments assessments, Clock clock) {
    this.facts = facts;
    this.eligibility = eligibility;
    this.assessments = assessments;
    this.clock = clock;
  }

  /** @param stage {@code investigation} or {@code decision} */
  public void assess(DelegateExecution execution, String stage) {
    CaseData data = CaseData.of(execution);
    EligibilityResult result = eligibility.assess(facts.of(data), LocalDate.now(clock));
    assessments.insert(data.text("caseId"), stage, clock.instant(), result);
    data.set("eligible", result.eligible());
    data.set("assessmentText", result.summary() + "。"
        + result.reasons().stream().map(Object::toString).collect(Collectors.joining("；")));
  }
}
