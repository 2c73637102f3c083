package benxi.procedures.audit;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long lines are kept: as the policy value says, and never less than six months (网络安全法第21条第3项). */
@Component
class Retention {

  private static final int LEAST_DAYS = 183;
  private static final int LEAST_MONTHS = 6;

  private static final String KEY = "shared/audit-retention";
  private static final String DAYS = "日";

  private final PolicyBook policy;

  /** @throws StartRefused if a value is shorter than the law allows, or not in days */
  Retention(PolicyBook policy) {
    this.policy = policy;
    refuseTooShort(policy.all().stream().filter(value -> value.key().equals(KEY)).toList());
  }

  private static void refuseTooShort(List<PolicyValue> values) {
    List<String> faults = values.stream()
        .filter(value -> !value.unit().equals(DAYS) || value.division() != null || value.whole() < LEAST_DAYS)
        .map(value -> "config/policy/" + KEY + ".yml：自 " + value.from() + " 起的数值 " + value.words() + " 不行，"
            + "操作记录全市一份，至少保存六个月：请写成不少于 " + LEAST_DAYS + " 日，不写 division。").toList();
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  /** What happened before that moment has been kept long enough; six months can have 184 days. */
  Instant oldestKept(ZonedDateTime now) {
    ZonedDateTime byPolicy = now.minusDays(policy.value(KEY, now.toLocalDate()).whole());
    ZonedDateTime byLaw = now.minusMonths(LEAST_MONTHS);
    return (byPolicy.isBefore(byLaw) ? byPolicy : byLaw).toInstant();
  }

  /** Read once more on its own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      refuseTooShort(PolicyBook.valuesOf(settings.config("policy"), KEY));
    }
  }
}
