package benxi.procedures.form;

import java.util.List;

/**
 * What comes of one field.
 *
 * @param value as it is to be kept; null: empty
 */
record Verdict(Object value, List<Fault> faults) {

  static Verdict right(Object value) {
    return new Verdict(value, List.of());
  }

  static Verdict wrong(Fault fault) {
    return new Verdict(null, List.of(fault));
  }
}
