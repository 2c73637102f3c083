package benxi.procedures.logs;

/** What was thrown, for the log: its kind and its place; what it says stays with the case, where rights protect it. */
final class Thrown extends RuntimeException {

  private static final int DEEPEST = 20;

  private final String kind;

  private Thrown(Throwable of, Throwable cause) {
    super(null, cause, true, true);
    kind = of.getClass().getName();
    setStackTrace(of.getStackTrace());
  }

  /** Null for null. */
  static Throwable of(Throwable thrown) {
    return of(thrown, 0);
  }

  private static Throwable of(Throwable thrown, int depth) {
    if (thrown == null || depth == DEEPEST) {
      return null;
    }
    Thrown told = new Thrown(thrown, of(thrown.getCause(), depth + 1));
    for (Throwable besides : depth + 1 == DEEPEST ? new Throwable[0] : thrown.getSuppressed()) {
      told.addSuppressed(of(besides, depth + 1));
    }
    return told;
  }

  @Override
  public String toString() {
    return kind;
  }
}
