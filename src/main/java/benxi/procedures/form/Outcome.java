package benxi.procedures.form;

import java.util.List;
import java.util.Map;

/**
 * The answer to a submission.
 *
 * @param faults every one, a sentence each; empty: accepted
 * @param write  key → value as it is to be kept, if accepted: what hidden fields held is null, read-only
 *               fields are not in it
 */
public record Outcome(List<String> faults, Map<String, Object> write) {}
