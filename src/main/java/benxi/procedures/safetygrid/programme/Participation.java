package benxi.procedures.safetygrid.programme;

import java.time.LocalDate;

/**
 * A county or department in a programme.
 *
 * @param returned   how often it was sent back to rectify
 * @param acceptedOn null until it is accepted
 */
record Participation(String caseId, String programmeId, String division, int returned, LocalDate acceptedOn) {}
