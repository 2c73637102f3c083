package benxi.procedures.notice;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a notice as people copy it from the board: spaces, full width and small letters do not matter. */
final class NoticeNumber {

  private NoticeNumber() {}

  static String read(String written) {
    return written == null ? ""
        : Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
