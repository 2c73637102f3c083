package benxi.procedures.people;

import java.time.LocalDate;

/**
 * From when on a rule applies, or no longer does.
 *
 * @param division code of a county or township; null: the whole city
 * @param reason   why it is lifted; null while it applies
 * @param place    where the file says so
 */
record Line(LocalDate from, String division, boolean applies, String reason, String place) {}
