package benxi.procedures.salt;

import java.time.LocalDate;

/**
 * An application for a licence as it was registered at the counter.
 *
 * @param licenceNumber the licence that it would follow; null: the applicant has none
 * @param outcome       {@code notAccepted}, {@code granted}, {@code refused} or {@code ended}; null: undecided
 */
record SaltApplication(String caseId, String creditCode, String applicantName, String kind, LocalDate appliedOn,
    String licenceNumber, String outcome, LocalDate endedOn, String reason) {}
