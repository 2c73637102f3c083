package benxi.procedures.safetygrid.programme;

import java.time.LocalDate;

/**
 * A programme of setting up the safety grid, with the days of its plan.
 *
 * @param liaisonBy       last day for the liaison person and the plan (第五部分)
 * @param startedBy       null: it was not kept
 * @param endedOn         null until the last participant is accepted, or it is called off
 * @param calledOffReason null: it was not called off
 */
record Programme(String id, String name, String document, Span preparation, LocalDate liaisonBy, Span implementation,
    Span acceptance, LocalDate startedOn, String startedBy, LocalDate endedOn, String calledOffReason) {

  public boolean calledOff() {
    return calledOffReason != null;
  }

  Span span(Phase phase) {
    return switch (phase) {
      case PREPARATION -> preparation;
      case IMPLEMENTATION -> implementation;
      case ACCEPTANCE -> acceptance;
    };
  }
}
