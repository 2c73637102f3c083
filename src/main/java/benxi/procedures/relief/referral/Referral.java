package benxi.procedures.relief.referral;

import java.time.LocalDate;

/**
 * A referral to another kind of aid (第28条).
 *
 * @param aid    code of {@link Aid}
 * @param result {@code admitted}, {@code refused}, {@code declined} or {@code died}; null until it is answered
 */
record Referral(String id, String caseId, String certificateNumber, Aid aid, String reason, LocalDate sentOn,
    String letterId, LocalDate answeredOn, String result, String answer) {}
