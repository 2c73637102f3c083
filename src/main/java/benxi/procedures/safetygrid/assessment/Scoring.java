package benxi.procedures.safetygrid.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an assessment found of one participant.
 *
 * @param total      of the checked scores; null until checked
 * @param vetoGround null: no veto
 * @param rank       null: vetoed, or not ranked yet
 * @param passed     null: not ranked yet
 * @param awarded    null: not decided yet
 */
record Scoring(String caseId, String assessmentId, String division, BigDecimal total, String vetoGround, String vetoFacts,
    LocalDate checkedOn, String checkedBy, Integer rank, Boolean passed, Boolean awarded) {

  public boolean vetoed() {
    return vetoGround != null;
  }

  public boolean hasPassed() {
    return Boolean.TRUE.equals(passed);
  }
}
