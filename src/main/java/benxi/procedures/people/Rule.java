package benxi.procedures.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People in one part of a case are not those in another.
 *
 * @param says    the rule in words
 * @param article where it stands
 * @param who     the one part
 * @param not     the others; the same part again: each of its tasks is another person's
 */
record Rule(String key, String says, String article, Part who, List<Part> not, Within within, List<Line> lines) {

  /** Among which tasks people are compared. */
  enum Within {
    /** All of the case. */
    CASE,
    /** Those that one step gives to several people at once. */
    STEP,
    /** Those whose result the notice published that an objection is about. */
    NOTICE
  }

  /**
   * The parts that are closed to whoever does this task; empty: the rule is not about it. What was
   * published lies before the objection, so that within a notice only the one direction can arise.
   */
  List<Part> closedTo(TaskRef task) {
    boolean ofOther = within != Within.NOTICE && not.stream().anyMatch(part -> part.has(task));
    return Stream.concat(who.has(task) ? not.stream() : Stream.empty(), ofOther ? Stream.of(who) : Stream.empty())
        .distinct().toList();
  }

  /**
   * What holds on a day: the nearest division with a line that has begun decides.
   *
   * @param divisions of the case, from its own up to the county
   */
  Optional<Line> on(LocalDate day, List<String> divisions) {
    return divisions.stream().map(division -> latest(day, division)).flatMap(Optional::stream).findFirst()
        .or(() -> latest(day, null));
  }

  private Optional<Line> latest(LocalDate day, String division) {
    return lines.stream().filter(line -> Objects.equals(line.division(), division) && !line.from().isAfter(day))
        .max(Comparator.comparing(Line::from));
  }
}
