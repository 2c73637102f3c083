package benxi.procedures.safetygrid.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** All that was refused of a ledger as one file: the row as it was, with its number and the reason. */
final class Refusals {

  /** A spreadsheet takes a text that begins so for a formula. */
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private final StringBuilder file = new StringBuilder("\uFEFF");
  private int count;

  Refusals(List<String> header) {
    line("行号", "退回的理由", header);
  }

  void add(LedgerTable.Row row, List<String> reasons) {
    line(String.valueOf(row.number()), String.join(" ", reasons), row.cells());
    count++;
  }

  int count() {
    return count;
  }

  String text() {
    return file.toString();
  }

  private void line(String number, String reason, List<String> cells) {
    file.append(number).append(',').append(cell(reason));
    file.append(cells.stream().map(Refusals::cell).collect(Collectors.joining(",", cells.isEmpty() ? "" : ",", "\r\n")));
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
