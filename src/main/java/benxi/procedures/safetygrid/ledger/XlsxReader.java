package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an .xlsx workbook, read as a stream: a small file that unpacks to a huge one does
 * not fill the memory. A formula counts as what it showed last; none is ever calculated here.
 */
final class XlsxReader implements XSSFSheetXMLHandler.SheetContentsHandler {

  private static final int MOST_CHARACTERS = 4_000;

  private final List<LedgerTable.Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();

  /** Twelve digits of a division stay twelve digits. */
  private static final class AsWritten extends DataFormatter {

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904) {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
  }

  static LedgerTable read(byte[] content) {
    try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(content))) {
      XSSFReader workbook = new XSSFReader(pack);
      Iterator<InputStream> sheets = workbook.getSheetsData();
      if (!sheets.hasNext()) {
        throw new InputRefused("这个 .xlsx 文件里没有工作表：请把台账放在第一张工作表里。");
      }
      XlsxReader reader = new XlsxReader();
      try (InputStream first = sheets.next()) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(new XSSFSheetXMLHandler(workbook.getStylesTable(),
            new ReadOnlySharedStringsTable(pack), reader, new AsWritten(), false));
        parser.parse(new InputSource(first));
      }
      return LedgerTable.of(reader.rows);
    } catch (InputRefused sentence) {
      throw sentence;
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException damaged) {
      // The library meets a damaged or forged file with runtime exceptions of many kinds.
      throw new InputRefused("这个 .xlsx 文件读不出来，可能已经损坏或者加了密码：请用电子表格打开、另存后再导入。");
    }
  }

  @Override
  public void startRow(int row) {
    cells = new ArrayList<>();
    if (rows.size() > LedgerTable.MOST_ROWS * 2) {
      throw new InputRefused("台账文件超过 " + LedgerTable.MOST_ROWS + " 行：请分成几个文件导入。");
    }
  }

  @Override
  public void cell(String reference, String value, XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column >= LedgerTable.MOST_COLUMNS || value != null && value.length() > MOST_CHARACTERS) {
      throw new InputRefused("单元格 " + reference + " 的内容太长，或者列太多：请核对文件是不是企业台账。");
    }
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value == null ? "" : value.strip());
  }

  @Override
  public void endRow(int row) {
    rows.add(new LedgerTable.Row(row + 1, cells));
  }
}
