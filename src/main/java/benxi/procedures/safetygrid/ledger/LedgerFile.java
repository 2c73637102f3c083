package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;

/** Tells by its content, not by its name, what kind of file a ledger is. */
final class LedgerFile {

  /** A ledger of 5,000 rows has 1 MB at most. */
  static final int MOST_BYTES = 5 * 1024 * 1024;

  private LedgerFile() {}

  /** @throws InputRefused with one sentence if it is empty, too large, or neither .csv nor .xlsx */
  static LedgerTable read(byte[] content) {
    if (content.length == 0) {
      throw new InputRefused("没有收到台账文件，或者文件是空的：请选择 .csv 或者 .xlsx 文件。");
    }
    if (content.length > MOST_BYTES) {
      throw new InputRefused("台账文件有 " + content.length / 1024 / 1024 + " MB，最大 " + MOST_BYTES / 1024 / 1024
          + " MB：请分成几个文件导入。");
    }
    if (starts(content, 0x50, 0x4B)) {
      return XlsxReader.read(content);
    }
    if (starts(content, 0xD0, 0xCF)) {
      throw new InputRefused("这是旧格式的电子表格（.xls）：请另存为 .xlsx 或者 .csv 再导入。");
    }
    return CsvReader.read(content);
  }

  private static boolean starts(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }
}
