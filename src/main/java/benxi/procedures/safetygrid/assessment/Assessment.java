package benxi.procedures.safetygrid.assessment;

import java.time.LocalDate;

/**
 * An assessment of everybody for a time.
 *
 * @param orderedOn    whose indicators and pass mark hold
 * @param passMark     the total that passes
 * @param circulatedOn null until the results are known to all
 */
record Assessment(String id, String title, LocalDate periodFrom, LocalDate periodTo, LocalDate orderedOn, int passMark,
    LocalDate circulatedOn) {}
