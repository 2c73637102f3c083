package benxi.procedures.audit;

/**
 * What came out when the chain was gone through.
 *
 * @param lines  how many there are
 * @param head   end of the chain: to be noted elsewhere
 * @param anchor last line that was taken away because it was too old
 * @param fault  where it breaks and how; null: it is whole
 */
public record Verdict(long lines, Head head, Head anchor, String fault) {

  public boolean isWhole() {
    return fault == null;
  }

  /** In a sentence. */
  public String words() {
    String kept = anchor.number() == 0 ? "" : "（第1行至第" + anchor.number() + "行已按期清除）";
    return isWhole() ? "操作记录完整：共 " + lines + " 行" + kept + "，链头 " + head + "。"
        : "操作记录断开：" + fault + "（共 " + lines + " 行" + kept + "，链头 " + head + "）";
  }
}
