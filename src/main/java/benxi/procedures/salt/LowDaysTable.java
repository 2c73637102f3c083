package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.form.FormTables;
import benxi.procedures.salt.StockReport.LowDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The table of a monthly report that lists the days of low stock. */
@Component
class LowDaysTable {

  private static final String FIELD = "lowDays";

  private final FormTables forms;

  LowDaysTable(FormTables forms) {
    this.forms = forms;
  }

  /** @throws InputRefused if a row lies outside of the month, meets another, or says something else of the last day */
  List<LowDays> read(String processDefinitionId, SaltCase data, YearMonth month, BigDecimal stockAtEnd) {
    List<LowDays> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    if (data.text(FIELD) == null) {
      return rows;
    }
    forms.rows(processDefinitionId, FIELD, data.text(FIELD)).forEach(cells -> {
      LowDays row = new LowDays((LocalDate) cells.get("fromDay"), (LocalDate) cells.get("toDay"),
          SaltCase.tonnes((BigDecimal) cells.get("stock"), "每日库存"));
      fault(row, rows, month, stockAtEnd).ifPresent(fault -> faults.add("第" + (rows.size() + 1) + "行（" + row.from() + " 至 " + row.to()
          + "）" + fault));
      rows.add(row);
    });
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return rows;
  }

  private static Optional<String> fault(LowDays row, List<LowDays> before, YearMonth month, BigDecimal stockAtEnd) {
    if (row.to().isBefore(row.from())) {
      return Optional.of("止日早于起日：请改正。");
    }
    if (!YearMonth.from(row.from()).equals(month) || !YearMonth.from(row.to()).equals(month)) {
      return Optional.of("不在 " + month + " 这个月里：只列当月的日子。");
    }
    if (before.stream().anyMatch(row::meets)) {
      return Optional.of("与前面的一行重叠：同一日只写一次。");
    }
    return row.to().equals(month.atEndOfMonth()) && row.stock().compareTo(stockAtEnd) != 0
        ? Optional.of("的库存 " + plain(row.stock()) + " 吨与月末库存 " + plain(stockAtEnd) + " 吨不一致：最后一日由月末库存得出，请改正。")
        : Optional.empty();
  }

  private static String plain(BigDecimal tonnes) {
    return Tonnes.plain(tonnes);
  }

  static String kept(List<LowDays> rows) {
    return rows.stream().map(row -> row.from() + "\t" + row.to() + "\t" + row.stock().toPlainString())
        .collect(Collectors.joining("\n"));
  }

  static List<LowDays> kept(String text) {
    return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).map(line -> line.split("\t"))
        .map(cells -> new LowDays(LocalDate.parse(cells[0]), LocalDate.parse(cells[1]), new BigDecimal(cells[2]))).toList();
  }
}
