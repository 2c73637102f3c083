package benxi.procedures.casefile;

import benxi.procedures.InputRefused;
import benxi.procedures.digest.Sha256;
import java.util.function.Supplier;

/**
 * A document that an area keeps with a case.
 *
 * @param name    under which it is saved, with its ending, such as {@code 02-受理通知书.docx}
 * @param sha256  recorded when it was written, 64 hex digits
 * @param content read when somebody opens it
 */
public record Attachment(String name, String sha256, Supplier<byte[]> content) {

  /** @throws InputRefused if it is not any more what was recorded */
  byte[] bytes() {
    byte[] bytes = content.get();
    String now = Sha256.of(bytes);
    if (!now.equalsIgnoreCase(sha256)) {
      throw new InputRefused("文书“" + name + "”现在的 SHA-256 是 " + now + "，与登记的 " + sha256
          + " 不同，内容可能被改动：请告诉系统管理员，不要使用这份文书。");
    }
    return bytes;
  }
}
