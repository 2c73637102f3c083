package benxi.procedures.relief.eligibility;

import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks values up for one assessment and remembers which were used. */
final class PoliciesUsed {

  private final PolicyBook book;
  private final String county;
  private final LocalDate on;
  private final Map<String, PolicyValue> used = new LinkedHashMap<>();

  PoliciesUsed(PolicyBook book, String county, LocalDate on) {
    this.book = book;
    this.county = county;
    this.on = on;
  }

  PolicyValue value(String noun) {
    return used.computeIfAbsent("relief/" + noun, key -> book.value(key, county, on));
  }

  List<PolicyValue> all() {
    return List.copyOf(used.values());
  }
}
