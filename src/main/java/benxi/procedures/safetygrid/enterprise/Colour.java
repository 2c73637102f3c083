package benxi.procedures.safetygrid.enterprise;

import java.time.LocalDate;

/**
 * The colour of an enterprise for a time (第二部分第（二）项).
 *
 * @param factors what it rests on, see {@link Danger#text}
 * @param version of the decision table that answered
 */
public record Colour(String creditCode, String colour, LocalDate fromOn, LocalDate untilOn, String factors,
    String reason, int version, String gradedBy) {}
