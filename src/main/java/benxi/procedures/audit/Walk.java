package benxi.procedures.audit;

import java.util.Collection;

/** Goes from line to line and says of the first that does not fit what has happened to it. */
class Walk {

  private final Chain chain;
  private final Chain.Ends ends;
  private final Collection<Head> noted;
  private Head previous;
  private boolean pruningRecorded;

  Walk(Chain chain, Chain.Ends ends, Collection<Head> noted) {
    this.chain = chain;
    this.ends = ends;
    this.noted = noted;
    this.previous = ends.anchor();
    this.pruningRecorded = ends.anchor().equals(Head.NONE);
  }

  /** Null: it fits. */
  String next(AuditLine line) {
    long expected = previous.number() + 1;
    if (line.number() > ends.head().number()) {
      return previous.number() == ends.head().number() ? "第" + line.number() + "行在链头（第" + ends.head().number()
          + "行）之后：末尾添进了行。" : missing(expected, line.number() - 1);
    }
    if (line.number() > expected) {
      return missing(expected, line.number() - 1);
    }
    if (line.number() < expected) {
      return "第" + line.number() + "行应当已经清除（链条从第" + expected + "行开始）：这一行是添进去的。";
    }
    if (!line.isIntact()) {
      return changed(line);
    }
    if (!line.previousHash().equals(previous.hash())) {
      return "第" + line.number() + "行与前一行接不上：" + (previous.equals(ends.anchor())
          ? "它前面的行不是按期清除的，或者这一行被整行换过。" : "第" + previous.number() + "行被整行换过，或者这一行是添进去的。");
    }
    previous = line.asHead();
    pruningRecorded |= line.entry().kind().equals(ActKind.PRUNING.name())
        && ends.anchor().toString().equals(line.entry().after());
    return noted.stream().filter(head -> head.number() == line.number() && !head.equals(previous)).findFirst()
        .map(head -> "第" + line.number() + "行与记下的链头 " + head + " 不同：从这一行或者更早起，链条被改写过。").orElse(null);
  }

  /** Null: nothing is missing behind the last line. */
  String end() {
    if (previous.number() < ends.head().number()) {
      return missing(previous.number() + 1, ends.head().number()) + "（链头写着第" + ends.head().number() + "行：末尾被截去。）";
    }
    if (!previous.equals(ends.head())) {
      return "链头的校验和与第" + previous.number() + "行不符：最后一行被整行换过，或者链头被改过。";
    }
    if (!pruningRecorded) {
      return "第1行至第" + ends.anchor().number() + "行不见了，却没有清除它们的记录：不是按期清除的。";
    }
    return noted.stream().map(this::beyond).filter(fault -> fault != null).findFirst().orElse(null);
  }

  private String beyond(Head head) {
    if (head.number() > ends.head().number()) {
      return "记下的链头是第" + head.number() + "行，现在只到第" + ends.head().number() + "行：末尾被截去，或者链条被换过。";
    }
    boolean cutOther = head.number() == ends.anchor().number() && !head.equals(ends.anchor());
    return cutOther ? "第" + head.number() + "行已清除，清除时的校验和与记下的链头 " + head + " 不同：链条被改写过。" : null;
  }

  private static String missing(long from, long to) {
    return (from == to ? "第" + from + "行" : "第" + from + "行至第" + to + "行") + "不见了：被删去。";
  }

  private String changed(AuditLine line) {
    long was = numberOnce(line);
    String place = "第" + line.number() + "行";
    if (was == 0) {
      return place + "被改动过：内容与它的校验和不符。";
    }
    boolean swapped = chain.find(was).filter(other -> other.standsAs(line.number())).isPresent();
    if (swapped) {
      return place + "与第" + was + "行对调过：顺序不对。";
    }
    return place + "原来是第" + was + "行：" + (was > line.number()
        ? "第" + line.number() + "行到第" + (was - 1) + "行被删去，后面的行改了号。" : "前面添进了 " + (line.number() - was) + " 行，或者顺序被换过。");
  }

  /** Under which number the line was written, if nothing else of it was changed; 0: under none. */
  private long numberOnce(AuditLine line) {
    long last = Math.max(ends.head().number(), line.number()) + 1;
    for (long number = ends.anchor().number() + 1; number <= last; number++) {
      if (line.standsAs(number)) {
        return number;
      }
    }
    return 0;
  }
}
