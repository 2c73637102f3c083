package benxi.procedures.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * @param answerRole        who answers objections that are registered late; null: the head of the office that published
 * @param window            the role that posts it and delivers the answers to objections; null: nobody
 * @param withdrawnAt       null while it stands on the board
 * @param withdrawnBecause  a sentence for citizens why it was called off; null if nobody said so
 */
record Notice(String id, String number, String caseId, String tenantId, String processInstanceId, String kind,
    String title, String villageCode, String opening, Map<String, String> facts, Instant publishedAt,
    NoticePeriod period, Instant endsAt, boolean objectionsAllowed, String answerRole, String window,
    Instant withdrawnAt, String withdrawnBecause) {

  boolean isCurrent(Instant now) {
    return withdrawnAt == null && now.isBefore(endsAt);
  }

  /** Whether the case was given up during the period, so that the notice left the board early. */
  boolean isCalledOff() {
    return withdrawnAt != null && withdrawnAt.isBefore(endsAt);
  }

  /** What became of what it published, for citizens; only where it was called off. */
  String calledOff(ZoneId zone) {
    return "公示 " + number + " 已于" + ChineseDate.of(withdrawnAt, zone) + "提前撤下："
        + (withdrawnBecause == null ? "所公示的事项不再办理" : withdrawnBecause) + "。";
  }

  /** The last minute as people write it: 2017年11月13日24时. */
  String end() {
    return ChineseDate.of(period.lastDay()) + "24时";
  }
}
