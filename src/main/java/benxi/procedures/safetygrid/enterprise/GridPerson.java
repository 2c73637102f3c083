package benxi.procedures.safetygrid.enterprise;

import java.time.LocalDate;

/**
 * Somebody who answers for a grid (第三部分).
 *
 * @param duty    chief, deputy, supervisor or inspector
 * @param post    null if not told
 * @param untilOn null while it is so
 */
public record GridPerson(String gridNumber, String duty, String name, String post, LocalDate fromOn, LocalDate untilOn) {

  static final String CHIEF = "chief";

  boolean samePerson(GridPerson other) {
    return duty.equals(other.duty) && name.equals(other.name);
  }

  /** 定人: who can be named as responsible for an enterprise. */
  boolean supervises() {
    return duty.equals("supervisor") || duty.equals("inspector");
  }
}
