package benxi.procedures.relief.eligibility;

import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.relief.eligibility.EligibilityResult.Reason;
import benxi.procedures.relief.eligibility.EligibilityResult.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables asked in one assessment, each answer kept as a step, its sentence filled. */
final class Inquiry {

  private final Decisions decisions;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Inquiry(Decisions decisions) {
    this.decisions = decisions;
  }

  /** A value that sentences of the tables may name in braces. */
  void know(String name, Object value) {
    values.put(name, value);
  }

  Answer ask(String table, String about, Map<String, Object> inputs) {
    return keep(about, decisions.ask(table, inputs));
  }

  /** Article 6, with the amounts that its sentences name. */
  Answer incomeSource(IncomeAssessment income) {
    know("comparedIncome", income.comparison().equals("per-capita") ? "家庭人均月收入" : "家庭月收入");
    know("compared", income.compared());
    know("standard", income.standard());
    know("property", income.property());
    know("propertyLimit", income.propertyLimit());
    return ask("reliefIncomeSource", "", Map.of("incomeBelowStandard", income.belowStandard(),
        "propertyWithinRules", income.propertyWithinRules()));
  }

  Answer keep(String about, Answer answer) {
    String reason = answer.text("reason") == null ? answer.text("summary") : answer.text("reason");
    steps.add(new Step(answer.decision(), answer.name(), about, answer.definitionId(), answer.version(),
        answer.inputs(), answer.outputs(), (Boolean) answer.outputs().get("conditionMet"),
        answer.text("clause"), reason == null ? "" : Sentence.fill(reason, values)));
    return answer;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The sentences of the conditions that are met, or of those that are missing, in the order asked. */
  List<Reason> conditions(boolean met) {
    return steps.stream().filter(step -> step.conditionMet() != null && step.conditionMet() == met)
        .map(step -> new Reason(step.clause(), step.reason())).toList();
  }
}
