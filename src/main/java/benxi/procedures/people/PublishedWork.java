package benxi.procedures.people;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Knows what a notice published that the task of somebody is about. */
public interface PublishedWork {

  /** When the work was done that was published; empty: the task is about no notice. */
  Optional<Period> of(DelegateTask task);

  /**
   * @param after end of the work that an earlier notice published; null: none was before
   * @param until when it was published
   */
  record Period(Instant after, Instant until) {

    boolean has(Instant done) {
      return !done.isAfter(until) && (after == null || done.isAfter(after));
    }
  }
}
