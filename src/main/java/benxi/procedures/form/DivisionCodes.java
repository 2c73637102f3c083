package benxi.procedures.form;

import java.util.Optional;

/** Knows the codes of the city's divisions. */
public interface DivisionCodes {

  /**
   * What is wrong with a code and what would be right; empty if nothing.
   *
   * @param level {@code city}, {@code county}, {@code township} or {@code village}
   */
  Optional<String> fault(String code, String level);
}
