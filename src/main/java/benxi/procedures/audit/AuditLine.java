package benxi.procedures.audit;

import benxi.procedures.digest.Sha256;
import java.util.Arrays;

/**
 * One line of the trail in its place.
 *
 * @param number       from 1, without gaps
 * @param previousHash of the line before it
 * @param hash         SHA-256 over everything else of this line, 64 hex digits
 */
public record AuditLine(long number, Entry entry, String previousHash, String hash) {

  /** The line that follows the end of the chain. */
  static AuditLine after(Head head, Entry entry) {
    long number = head.number() + 1;
    return new AuditLine(number, entry, head.hash(), hash(number, entry, head.hash()));
  }

  Head asHead() {
    return new Head(number, hash);
  }

  /** Whether the line is as it was written. */
  boolean isIntact() {
    return standsAs(number);
  }

  /** Whether it is intact but for its number, which was that one. */
  boolean standsAs(long other) {
    return hash(other, entry, previousHash).equals(hash);
  }

  private static String hash(long number, Entry e, String previousHash) {
    StringBuilder all = new StringBuilder();
    for (String field : Arrays.asList(String.valueOf(number), String.valueOf(e.at()), e.actor(), e.office(), e.division(),
        e.kind(), e.caseId(), e.subject(), e.before(), e.after(), previousHash)) {
      // Each with its length: what moves from one field into the next gives another text.
      all.append(field == null ? "-" : field.length() + ":" + field).append('\n');
    }
    return Sha256.of(all.toString());
  }
}
