package benxi.procedures.safetygrid.enterprise;

import java.time.LocalDate;

/**
 * 定级、定格、定人: the one level, grid and named supervisor of an enterprise for a time.
 *
 * @param person  the supervisor or inspector of the grid who answers for it
 * @param untilOn null while it holds
 */
public record Place(String creditCode, String level, String gridNumber, String person, LocalDate fromOn,
    LocalDate untilOn, String reason, String placedBy) {}
