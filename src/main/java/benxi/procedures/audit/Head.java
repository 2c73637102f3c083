package benxi.procedures.audit;

/** An end of the chain: the number of a line and its hash. */
public record Head(long number, String hash) {

  /** Before the first line. */
  static final Head NONE = new Head(0, "0".repeat(64));

  /** As it is noted elsewhere: 1234:ab12…. */
  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
