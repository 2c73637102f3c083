package benxi.procedures.relief.eligibility;

import benxi.procedures.InputRefused;
import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.decision.Vocabulary;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.relief.eligibility.ApplicantFacts.IncomeItem;
import benxi.procedures.relief.eligibility.EligibilityResult.Reason;
import benxi.procedures.relief.eligibility.EligibilityResult.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether an applicant is a person in extreme hardship (art. 4 to 8, 35), by the tables of {@code processes/relief}. */
@Component
public class Eligibility {

  private final Decisions decisions;
  private final PolicyBook policies;
  private final Vocabulary vocabulary;

  Eligibility(Decisions decisions, PolicyBook policies, Vocabulary reliefVocabulary) {
    this.decisions = decisions;
    this.policies = policies;
    this.vocabulary = reliefVocabulary;
  }

  /**
   * Asks every table that applies, with the ages and the values in force on a day.
   *
   * @param on the day that counts: of the investigation, or of the decision
   * @throws InputRefused facts are missing, contradict themselves or are no choice; all faults at once
   */
  public EligibilityResult assess(ApplicantFacts facts, LocalDate on) {
    List<String> faults = new ArrayList<>(new FactsCheck(vocabulary).faults(facts, on));
    Map<String, Answer> kinds = incomeKinds(facts.income(), faults);
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    PoliciesUsed inForce = new PoliciesUsed(policies, facts.countyCode(), on);
    IncomeAssessment income = new IncomeSum(vocabulary, inForce).of(facts.means(), kinds);
    Inquiry inquiry = inquiry(kinds);
    Answer answer = new Conditions(facts, on, inForce, income, inquiry).decide();
    Step conclusion = inquiry.last();
    return new EligibilityResult(on, facts, income, inForce.all(), inquiry.steps(), answer.yes("eligible"),
        answer.text("outcome"), conclusion.clause(), conclusion.reason(), reasons(answer, conclusion, inquiry));
  }

  /**
   * Asks of income and property alone whether they meet article 6, by the same tables.
   *
   * @param on the day whose values count
   * @throws InputRefused facts are missing or are no choice; all faults at once
   */
  public MeansResult means(Means means, LocalDate on) {
    List<String> faults = new ArrayList<>(new FactsCheck(vocabulary).faults(means));
    Map<String, Answer> kinds = incomeKinds(means.income(), faults);
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    PoliciesUsed inForce = new PoliciesUsed(policies, means.countyCode(), on);
    IncomeAssessment income = new IncomeSum(vocabulary, inForce).of(means, kinds);
    Inquiry inquiry = inquiry(kinds);
    boolean met = inquiry.incomeSource(income).yes("conditionMet");
    return new MeansResult(on, means, income, inForce.all(), inquiry.steps(), met, inquiry.last().reason());
  }

  private Inquiry inquiry(Map<String, Answer> kinds) {
    Inquiry inquiry = new Inquiry(decisions);
    kinds.forEach((kind, answer) -> inquiry.keep(vocabulary.word("incomeKind", kind), answer));
    return inquiry;
  }

  private static List<Reason> reasons(Answer answer, Step conclusion, Inquiry inquiry) {
    if ("recognisedDirectly".equals(answer.text("outcome"))) {
      return List.of(new Reason(conclusion.clause(), conclusion.reason()));
    }
    return inquiry.conditions(answer.yes("eligible"));
  }

  /** Asks once for each kind that occurs; "other" kinds must say what they are, so that a reviewer can follow. */
  private Map<String, Answer> incomeKinds(List<IncomeItem> income, List<String> faults) {
    Map<String, Answer> kinds = new LinkedHashMap<>();
    for (IncomeItem item : income) {
      if (!vocabulary.allows("incomeKind", item.incomeKind())) {
        continue;
      }
      Answer kind = kinds.computeIfAbsent(item.incomeKind(),
          code -> decisions.ask("reliefIncomeItem", Map.of("incomeKind", code)));
      if (kind.yes("noteRequired") && (item.note() == null || item.note().isBlank())) {
        faults.add(item.member() + "的“" + vocabulary.word("incomeKind", item.incomeKind())
            + "”没有写明是什么、依据哪项规定（" + kind.text("clause") + "），请在备注中写明。");
      }
    }
    return kinds;
  }
}
