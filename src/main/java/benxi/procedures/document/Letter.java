package benxi.procedures.document;

import java.time.Instant;

/**
 * One letter, notice, certificate or form of a case, as it was sent.
 *
 * @param template name of the template, {@code <folder>/<file>}, such as {@code relief/acceptance}
 * @param number   文书编号: the case's number and the letter's place in the case, {@code …-01}
 * @param sha256   of exactly the stored bytes, 64 hex digits
 * @param data     what it was filled with, as JSON
 * @param delivery null until the delivery is recorded
 */
public record Letter(String id, String caseId, String tenantId, String template, String title, String number,
    Instant createdAt, String createdBy, String sha256, String data, Delivery delivery) {

  /** The name under which the letter is saved, such as {@code 02-受理通知书.docx}. */
  public String fileName() {
    return number.substring(caseId.length() + 1) + "-" + title + ".docx";
  }
}
