package benxi.procedures.notice;

import benxi.procedures.organisation.Contact;
import java.time.LocalDate;
import java.util.Map;

/**
 * A notice as the board shows it.
 *
 * @param village full name of the village
 * @param office  to which citizens turn
 * @param lastDay true on the last day of the period
 */
record BoardNotice(String number, String kind, String title, String villageCode, String village, String opening,
    Map<String, String> facts, String published, String firstDay, String end, boolean lastDay,
    boolean objectionsAllowed, String office, Contact contact) {

  static BoardNotice of(Notice notice, String village, String office, Contact contact, LocalDate today) {
    return new BoardNotice(notice.number(), notice.kind(), notice.title(), notice.villageCode(), village,
        notice.opening(), notice.facts(), ChineseDate.of(notice.period().firstDay().minusDays(1)),
        ChineseDate.of(notice.period().firstDay()), notice.end(), today.equals(notice.period().lastDay()),
        notice.objectionsAllowed(), office, contact);
  }
}
