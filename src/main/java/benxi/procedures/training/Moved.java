package benxi.procedures.training;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a move of the clock did.
 *
 * @param from     the time before
 * @param now      the time after
 * @param fired    how many steps ran, by process key; failed ones not counted
 * @param failures what did not succeed; the engine tries it again by itself
 */
public record Moved(LocalDateTime from, LocalDateTime now, Map<String, Integer> fired, List<Failure> failures) {

  /** A step that failed, with what it said. */
  public record Failure(String process, String processInstanceId, String message) {}

  public int count() {
    return fired.values().stream().mapToInt(Integer::intValue).sum();
  }
}
