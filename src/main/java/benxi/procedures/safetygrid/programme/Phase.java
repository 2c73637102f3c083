package benxi.procedures.safetygrid.programme;

/** The three phases of the plan (第四部分). */
enum Phase {

  PREPARATION("准备阶段", "safety-grid/preparation-begin", "safety-grid/preparation-end"),
  IMPLEMENTATION("实施阶段", "safety-grid/implementation-begin", "safety-grid/implementation-end"),
  ACCEPTANCE("考核验收阶段", "safety-grid/acceptance-begin", "safety-grid/acceptance-end");

  private final String words;
  private final String begin;
  private final String end;

  Phase(String words, String begin, String end) {
    this.words = words;
    this.begin = begin;
    this.end = end;
  }

  /** As the models say it: {@code preparation}. */
  static Phase of(String key) {
    return valueOf(key.toUpperCase(java.util.Locale.ROOT));
  }

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String words() {
    return words;
  }

  /** Policy values with the days of the plan. */
  String beginKey() {
    return begin;
  }

  String endKey() {
    return end;
  }
}
