package benxi.procedures.relief;

import benxi.procedures.casefile.CasefileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a register of relief adds to the file of a case.
 *
 * @param key   name of the section's data file
 * @param title its heading
 * @param order its place in the file: small numbers come first
 */
public record Section(String key, String title, int order, Function<String, List<Map<String, Object>>> entries)
    implements CasefileSection {

  public static CasefileSection section(String key, String title, int order,
      Function<String, List<Map<String, Object>>> entries) {
    return new Section(key, title, order, entries);
  }

  /** Labels and values in turn. */
  public static Map<String, Object> entry(Object... labelsAndValues) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      entry.put((String) labelsAndValues[i], labelsAndValues[i + 1]);
    }
    return entry;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return entries.apply(caseId);
  }
}
