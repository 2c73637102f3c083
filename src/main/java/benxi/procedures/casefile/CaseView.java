package benxi.procedures.casefile;

import java.util.List;

/**
 * A case as it is put on a page or into the archive's index.
 *
 * @param late  what is late, in a few words each
 * @param steps the forms, in the order in which they were submitted
 */
record CaseView(String caseId, String name, String identityNumber, String maskedIdentityNumber, String procedure,
    String division, String state, boolean open, String startedAt, String endedAt, List<String> late, List<Open> tasks,
    List<Part> parts, List<Step> steps) {

  record Open(String name, String who, String since, String dueAt) {}

  /**
   * What one area keeps, one row an entry.
   *
   * @param table    false: too many columns for a table, each entry is a list of its own
   * @param headings of the columns; what is too long for a cell stands below its row
   */
  record Part(String key, String title, boolean table, List<String> headings, List<Row> rows) {}

  record Row(List<Cell> cells, List<Text> below) {}

  /** @param folded so long that it is shown when asked for */
  record Text(String label, String text, boolean folded) {}

  /**
   * @param href   null: plain text
   * @param sha256 null: no document
   */
  record Cell(String label, String text, String href, String sha256) {}

  /** @param blank labels of the fields that were left empty or did not apply */
  record Step(String name, String process, String by, String at, List<SubmittedForm.Entry> entries, List<String> blank) {}
}
