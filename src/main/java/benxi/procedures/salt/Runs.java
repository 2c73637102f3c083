package benxi.procedures.salt;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Months one after the other, without a gap: a month that was not reported breaks the row. */
final class Runs {

  private Runs() {}

  static List<List<YearMonth>> of(Collection<YearMonth> months) {
    List<List<YearMonth>> runs = new ArrayList<>();
    for (YearMonth month : new TreeSet<>(months)) {
      List<YearMonth> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (last.isEmpty() || !last.get(last.size() - 1).plusMonths(1).equals(month)) {
        last = new ArrayList<>();
        runs.add(last);
      }
      last.add(month);
    }
    return runs;
  }

  /** What of a row no case has rested on: all of it, or the months after those of the last case. */
  static List<YearMonth> after(List<YearMonth> run, Predicate<YearMonth> dealtWith) {
    for (int i = run.size() - 1; i >= 0; i--) {
      if (dealtWith.test(run.get(i))) {
        return run.subList(i + 1, run.size());
      }
    }
    return run;
  }
}
