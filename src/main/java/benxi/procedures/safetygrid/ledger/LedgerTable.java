package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import java.util.List;

/**
 * A ledger as somebody wrote it: a header and rows of text, nothing understood yet.
 *
 * @param rows without the header; blank ones are left out, each with its number in the file
 */
record LedgerTable(List<String> header, List<Row> rows) {

  /** Beyond this one import would hold the machine too long; the file can be divided. */
  static final int MOST_ROWS = 5_000;
  static final int MOST_COLUMNS = 60;

  /** @param number as the spreadsheet counts, the header is 1 */
  record Row(int number, List<String> cells) {

    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }
  }

  /** @throws InputRefused if there is no row, or there are too many */
  static LedgerTable of(List<Row> all) {
    List<Row> filled = all.stream().filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank())).toList();
    if (filled.size() < 2) {
      throw new InputRefused("台账文件里没有数据：第一行写列名，从第二行起一行一个企业。");
    }
    if (filled.size() - 1 > MOST_ROWS) {
      throw new InputRefused("台账文件有 " + (filled.size() - 1) + " 行，一次最多 " + MOST_ROWS + " 行：请分成几个文件导入。");
    }
    return new LedgerTable(filled.get(0).cells(), filled.subList(1, filled.size()));
  }
}
