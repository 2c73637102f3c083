package benxi.procedures.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A form as it was submitted, at the start of a process or of a task.
 *
 * @param step what it belongs to, in the words of the model
 * @param userId who submitted it; null: the program
 */
record SubmittedForm(String process, String step, String userId, String by, Instant at, List<Entry> entries) {

  /**
   * One field.
   *
   * @param value as it is kept; null: not filled in
   * @param shown for a reader
   * @param table of a repeating table with rows; null for other fields
   */
  record Entry(String key, String label, Object value, String shown, Table table) {

    boolean blank() {
      return table == null && Words.NOTHING.equals(shown);
    }
  }

  record Table(List<String> headings, List<List<String>> rows) {}
}
