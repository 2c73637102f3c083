package benxi.procedures.form;

import java.util.List;

/**
 * What comes of one field.
 *
 * @param value  as it is to be kept; null: empty
 * @param faults each the rest of a sentence
 */
record Verdict(Object value, List<String> faults) {

  static Verdict right(Object value) {
    return new Verdict(value, List.of());
  }

  static Verdict wrong(String... faults) {
    return new Verdict(null, List.of(faults));
  }
}
