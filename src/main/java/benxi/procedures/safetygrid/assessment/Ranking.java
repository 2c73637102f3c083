package benxi.procedures.safetygrid.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * The order of the scores (第四部分第（三）项): nothing but the record goes in, so that anybody can redo it. Equal
 * scores share a rank, and the next one counts them all; whoever is vetoed has none, whatever the score.
 */
final class Ranking {

  /** @param vetoed one-vote veto (第五部分第（一）项) */
  record Entry(String division, BigDecimal total, boolean vetoed) {}

  /** @param rank null: vetoed */
  record Ranked(Entry entry, Integer rank, boolean passed) {}

  private Ranking() {}

  /** @param mark the total that passes */
  static List<Ranked> of(List<Entry> entries, int mark) {
    return entries.stream().map(entry -> new Ranked(entry, entry.vetoed() ? null : rank(entry, entries),
        !entry.vetoed() && entry.total().compareTo(BigDecimal.valueOf(mark)) >= 0)).toList();
  }

  private static int rank(Entry entry, List<Entry> entries) {
    return 1 + (int) entries.stream().filter(other -> !other.vetoed() && other.total().compareTo(entry.total()) > 0).count();
  }
}
