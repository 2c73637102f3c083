package benxi.procedures.notice;

import org.springframework.http.HttpStatus;

/** A page of the board that does not exist, or whose notice has left the board: in a friendly sentence. */
class NotOnBoard extends RuntimeException {

  private final HttpStatus status;

  private NotOnBoard(HttpStatus status, String sentence) {
    super(sentence);
    this.status = status;
  }

  static NotOnBoard unknown() {
    return new NotOnBoard(HttpStatus.NOT_FOUND, "公示栏上没有这个页面：请核对网址，或者从公示栏首页查找。");
  }

  static NotOnBoard over() {
    return new NotOnBoard(HttpStatus.GONE, "这份公示已经结束，从公示栏撤下了。要了解办理结果，请与办理单位联系。");
  }

  /** Over, with the sentence that says what can still be done. */
  static NotOnBoard over(String sentence) {
    return new NotOnBoard(HttpStatus.GONE, sentence);
  }

  HttpStatus status() {
    return status;
  }
}
