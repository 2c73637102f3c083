package benxi.procedures.decision;

import java.util.Map;

/**
 * What a decision table answered, with what it was asked and by which version.
 *
 * @param decision     key of the table, e.g. {@code reliefObligor}
 * @param name         its name in words
 * @param definitionId the engine's id of exactly this version
 * @param inputs       what was fed in, by variable
 * @param outputs      the one row's outputs, by name
 */
public record Answer(
    String decision, String name, String definitionId, int version,
    Map<String, Object> inputs, Map<String, Object> outputs) {

  public boolean yes(String output) {
    return Boolean.TRUE.equals(outputs.get(output));
  }

  /** The text of an output; null when the table has no such output. */
  public String text(String output) {
    Object value = outputs.get(output);
    return value == null ? null : value.toString();
  }
}
