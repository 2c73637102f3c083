package benxi.procedures.notice;

import java.time.Instant;

/**
 * One objection to a notice, as the register keeps it (第22条第5款).
 *
 * @param number         of the notice and its objection, such as {@code …-G1-Y2}
 * @param raisedAt       when the office received it: this moment lies within the period
 * @param registeredLate true: received in time, registered after the notice had ended, so that the
 *                       notice's result does not know it
 * @param registeredBy   user; null: the citizen on the board
 * @param objectorName   null: anonymous
 * @param objectorPhone  null: not given
 * @param answer         null until it is answered
 */
record Objection(String id, String number, String noticeId, String caseId, String tenantId, Instant raisedAt,
    Instant registeredAt, boolean registeredLate, String registeredBy, Channel channel, String objectorName,
    String objectorPhone, String content, Answer answer) {

  /** @param letterId the written answer; null if none was written */
  record Answer(Conclusion conclusion, String text, Instant answeredAt, String answeredBy, String letterId) {}

  /** Without a name and a telephone number nobody knows where the answer is to go; it is on the page of the objection. */
  boolean anonymous() {
    return objectorName == null && objectorPhone == null;
  }

  /** 张三(024-43840000), 张三, or 匿名. */
  String by() {
    String name = objectorName == null ? "匿名" : objectorName;
    return objectorPhone == null ? name : name + "（" + objectorPhone + "）";
  }
}
