package benxi.procedures.form;

import java.util.Map;

/**
 * What a person hands in, in plain values: text, numbers, true and false, lists and maps, null; a value of
 * any other type is an {@link Alien}.
 *
 * @param kind    what for
 * @param given   key → value as it was submitted
 * @param present key → value that the case holds already
 */
public record Submission(Kind kind, Map<String, Object> given, Map<String, Object> present) {

  /** A start and a completion must be whole, a draft may be in part. */
  public enum Kind { START, COMPLETION, DRAFT }

  /** A value of a type that no field of a form holds (a file, an object). */
  public record Alien(String type) {}
}
