package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comma-separated text by RFC 4180, in UTF-8 or, as Chinese spreadsheets save it, in GBK. */
final class CsvReader {

  private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final String text;
  private final List<LedgerTable.Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;

  private CsvReader(String text) {
    this.text = text;
  }

  static LedgerTable read(byte[] content) {
    String text = CHARSETS.stream().map(charset -> decoded(content, charset)).flatMap(Optional::stream).findFirst()
        .orElseThrow(() -> new InputRefused("台账文件的编码读不懂：请另存为“CSV UTF-8”或者 .xlsx 再导入。"));
    if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')) {
      throw new InputRefused("这不是 .csv 或者 .xlsx 文件：请用电子表格另存为其中一种再导入。");
    }
    return LedgerTable.of(new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text).rows());
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException another) {
      return Optional.empty();   // then it is not written in this one
    }
  }

  private List<LedgerTable.Row> rows() {
    while (at < text.length()) {
      int began = line;
      cell();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        if (at == text.length()) {
          cells.add("");
        }
        continue;
      }
      endOfLine();
      rows.add(new LedgerTable.Row(began, cells));
      cells = new ArrayList<>();
    }
    if (!cells.isEmpty()) {
      rows.add(new LedgerTable.Row(line, cells));
    }
    return rows;
  }

  private void cell() {
    if (cells.size() >= LedgerTable.MOST_COLUMNS) {
      throw new InputRefused("第 " + line + " 行超过 " + LedgerTable.MOST_COLUMNS + " 列：请核对文件是不是企业台账。");
    }
    cells.add((at < text.length() && text.charAt(at) == '"' ? quoted() : plain()).strip());
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int began = line;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
      } else if (c == '"') {
        at++;
        return cell.append(plain()).toString();
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    throw new InputRefused("第 " + began + " 行的引号没有配对：请用电子表格打开、另存后再导入。");
  }

  private void endOfLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }
}
