package benxi.procedures.salt;

import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The criteria of a renewal, each put to the decision table with what was found (第八部分). */
@Component
class Criteria {

  /** One criterion as the table answered it. */
  record Line(String name, boolean satisfied, String reason, String clause) {}

  record Review(boolean satisfied, List<Line> lines) {

    String inWords() {
      List<String> words = new ArrayList<>();
      words.add(satisfied ? "各项都符合。" : "有不符合的项目：");
      lines.stream().filter(line -> satisfied || !line.satisfied())
          .forEach(line -> words.add(line.name() + "：" + line.reason() + "（" + line.clause() + "）；"));
      return String.join("", words).replaceAll("；$", "。");
    }
  }

  private final Violations violations;
  private final Decisions decisions;
  private final SaltWords words;

  Criteria(Violations violations, Decisions decisions, SaltWords words) {
    this.violations = violations;
    this.decisions = decisions;
    this.words = words;
  }

  Review review(Licence licence, SaltCase data) {
    List<Line> lines = new ArrayList<>();
    found(licence, data).forEach((criterion, met) -> {
      Answer answer = decisions.ask("saltRenewalCriterion", Map.of("criterion", criterion, "met", met));
      lines.add(new Line(words.of("criterion", criterion), answer.yes("satisfied"), answer.text("reason"), answer.text("clause")));
    });
    return new Review(lines.stream().allMatch(Line::satisfied), List.copyOf(lines));
  }

  /** Two criteria only wholesale enterprises are asked for. */
  private Map<String, Boolean> found(Licence licence, SaltCase data) {
    Map<String, Boolean> met = new LinkedHashMap<>();
    met.put("existingHolder", licence.runs()
        || "expired".equals(licence.state()) && !data.date("appliedOn").isAfter(licence.validUntil()));
    met.put("norms", data.yes("normsMet"));
    met.put("information", data.yes("informationMet"));
    if (licence.wholesale()) {
      met.put("purchases", data.yes("purchasesMet"));
    }
    met.put("records", data.yes("recordsMet"));
    met.put("reserve", data.yes("reserveMet"));
    met.put("credit", data.yes("creditMet"));
    if (licence.wholesale()) {
      met.put("nonIodised", data.yes("nonIodisedMet"));
    }
    met.put("emergencyPlan", data.yes("emergencyPlanMet"));
    met.put("noOpenCase", violations.of(licence.creditCode()).stream().noneMatch(Violation::open));
    return met;
  }
}
