package benxi.procedures.relief;

import java.time.LocalDate;

/**
 * A meeting of the panel (第22条第3款).
 *
 * @param panel    members in all
 * @param attended how many of them were there
 * @param valid    more than the quorum attended
 * @param record   a line a member: name, kind, attended, vote, signed
 */
record Appraisal(
    int meetingNo, LocalDate meetingOn, String place, int panel, int attended, boolean valid, int agree, int disagree,
    int abstain, String record, String minutes) {

  /**
   * 推荐 when more than half of those present agree. The article says 投票表决推荐 without a majority; read as
   * the simple majority of those who attend. Nothing hangs on it: the file goes on either way.
   */
  boolean recommended() {
    return agree * 2 > attended;
  }

  String conclusion() {
    return "%s第%d次评议，应到%d人，实到%d人，同意%d票，不同意%d票，弃权%d票，结论：%s。".formatted(meetingOn, meetingNo, panel,
        attended, agree, disagree, abstain, recommended() ? "同意推荐" : "不同意推荐");
  }
}
