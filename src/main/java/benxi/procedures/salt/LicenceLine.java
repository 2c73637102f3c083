package benxi.procedures.salt;

import java.time.LocalDate;

/** A licence as a page lists it. */
record LicenceLine(String number, String kind, String enterprise, String creditCode, LocalDate validFrom, LocalDate validUntil,
    String state, boolean trades, String caseId) {}
