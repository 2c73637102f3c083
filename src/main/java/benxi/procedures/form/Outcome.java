package benxi.procedures.form;

import java.util.List;
import java.util.Map;

/**
 * The answer to a submission.
 *
 * @param fields every fault; empty: accepted
 * @param write  key → value as it is to be kept, if accepted: what hidden fields held is null, read-only
 *               fields are not in it
 */
public record Outcome(List<FieldFault> fields, Map<String, Object> write) {

  /** The faults as people are told them, a sentence each. */
  public List<String> faults() {
    return fields.stream().map(FieldFault::sentence).toList();
  }
}
