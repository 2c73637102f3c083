package benxi.procedures.form;

import java.util.Optional;

/** Knows the codes of the city's divisions. */
public interface DivisionCodes {

  /**
   * Empty if nothing is wrong with a code.
   *
   * @param level {@code city}, {@code county}, {@code township} or {@code village}
   */
  Optional<Fault> fault(String code, String level);
}
