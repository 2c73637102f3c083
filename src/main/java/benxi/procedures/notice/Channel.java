package benxi.procedures.notice;

import java.util.Arrays;
import java.util.Optional;

/** How an objection reached the office. */
enum Channel {

  BOARD("board", "网上公示栏"),
  COUNTER("counter", "当面"),
  PHONE("phone", "电话"),
  LETTER("letter", "书信");

  private final String code;
  private final String words;

  Channel(String code, String words) {
    this.code = code;
    this.words = words;
  }

  static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code.equals(code)).findFirst();
  }

  /** As forms and the register write it. */
  String code() {
    return code;
  }

  String words() {
    return words;
  }
}
