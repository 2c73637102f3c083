package benxi.procedures.safetygrid.programme;

import benxi.procedures.InputRefused;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.safetygrid.Entered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days of a programme: those of the plan (第四部分、第五部分), or others that the start form gives. */
@Component
class PlanDates {

  private static final List<String> CLOCKS = List.of("safety-grid/preparation-end", "safety-grid/liaison-report-end",
      "safety-grid/implementation-end", "safety-grid/inspection-end", "safety-grid/acceptance-end", "safety-grid/reminder-lead");

  private final PolicyBook policy;

  PlanDates(PolicyBook policy) {
    this.policy = policy;
  }

  Span span(Entered form, Phase phase, LocalDate today) {
    return own(form) ? new Span(form.date(phase.key() + "BeginsOn"), form.date(phase.key() + "EndsOn"))
        : new Span(policy.value(phase.beginKey(), today).date(), policy.value(phase.endKey(), today).date());
  }

  LocalDate liaisonBy(Entered form, LocalDate today) {
    return own(form) ? form.date("liaisonReportedBy") : policy.value("safety-grid/liaison-report-end", today).date();
  }

  private static boolean own(Entered form) {
    return "own".equals(form.text("programmeDates"));
  }

  /**
   * @throws InputRefused if a phase ends before it begins, they are out of order, the first is over already, or what the
   *     clocks are called has no effect yet, which every one of the participants would meet later
   */
  void check(Programme programme, LocalDate today) {
    CLOCKS.forEach(key -> policy.value(key, today));
    List<String> faults = new ArrayList<>();
    Span before = null;
    for (Phase phase : Phase.values()) {
      Span span = programme.span(phase);
      if (span.to().isBefore(span.from())) {
        faults.add(phase.words() + "的截止日 " + span.to() + " 早于起始日 " + span.from() + "：请改正。");
      }
      if (before != null && !span.from().isAfter(before.to())) {
        faults.add(phase.words() + "的起始日 " + span.from() + " 不晚于上一阶段的截止日 " + before.to() + "：三个阶段依次进行，请改正。");
      }
      before = span;
    }
    Span first = programme.preparation();
    if (programme.liaisonBy().isBefore(first.from())) {
      faults.add("报送联络员的截止日 " + programme.liaisonBy() + " 早于准备阶段的起始日 " + first.from() + "：请改正。");
    }
    if (first.to().isBefore(today)) {
      faults.add("准备阶段的截止日 " + first.to() + " 已经过去：启动新的方案，请选“另行填写”，填写它自己的日期。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }
}
