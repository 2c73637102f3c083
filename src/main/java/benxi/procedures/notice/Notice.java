package benxi.procedures.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A public notice in the applicant's village (第22条第4款).
 *
 * @param number            of the case and its notice, such as {@code SQ210521001-2017-0001-G1}
 * @param processInstanceId the instance of {@code public-notice} that waits for its end
 * @param kind              a file of {@code config/notices}
 * @param opening           the paragraph above the facts
 * @param facts             what is published, by its label, in order; identity numbers masked
 * @param endsAt            24:00 of the last day: already outside the period
 * @param withdrawnAt       null while it stands on the board
 */
record Notice(String id, String number, String caseId, String tenantId, String processInstanceId, String kind,
    String title, String villageCode, String opening, Map<String, String> facts, Instant publishedAt,
    NoticePeriod period, Instant endsAt, boolean objectionsAllowed, Instant withdrawnAt) {

  boolean isCurrent(Instant now) {
    return withdrawnAt == null && now.isBefore(endsAt);
  }

  /** Whether the case was given up during the period, so that the notice left the board early. */
  boolean isCalledOff() {
    return withdrawnAt != null && withdrawnAt.isBefore(endsAt);
  }

  /** The last minute as people write it: 2017年11月13日24时. */
  String end() {
    return ChineseDate.of(period.lastDay()) + "24时";
  }
}
