package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import benxi.procedures.form.CreditCode;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.enterprise.Danger;
import benxi.procedures.safetygrid.enterprise.LevelFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the cells of one row; every fault is told at once. */
final class LedgerCells {

  private static final String FORMULA_SIGNS = "=+-@";

  private final LedgerTable.Row row;
  private final Map<LedgerColumn, Integer> places;
  private final GridWords words;
  private final Organisation organisation;
  private final List<String> faults = new ArrayList<>();

  LedgerCells(LedgerTable.Row row, Map<LedgerColumn, Integer> places, GridWords words, Organisation organisation) {
    this.row = row;
    this.places = places;
    this.words = words;
    this.organisation = organisation;
  }

  /** @throws InputRefused with every fault of the row */
  LedgerEntry read() {
    String code = CreditCode.normal(text(LedgerColumn.CODE, 18));
    if (!code.isEmpty()) {
      CreditCode.fault(code).ifPresent(fault -> faults.add("统一社会信用代码“" + code + "”" + fault.words() + "。"));
    }
    String name = text(LedgerColumn.NAME, 80);
    String kind = choice(LedgerColumn.KIND, "enterpriseKind");
    String village = village();
    String address = text(LedgerColumn.ADDRESS, 100);
    LevelFacts facts = new LevelFacts(yes(LedgerColumn.DIRECT_BY_CITY), yes(LedgerColumn.HIGH_RISK),
        yes(LedgerColumn.ABOVE_SCALE), yes(LedgerColumn.SMALL_OR_MICRO), choice(LedgerColumn.LEVEL, "gridLevel"));
    boolean placed = together(LedgerColumn.GRID, LedgerColumn.PERSON);
    String grid = placed ? text(LedgerColumn.GRID, 30) : null;
    String person = placed ? text(LedgerColumn.PERSON, 20) : null;
    Danger danger = together(LedgerColumn.DEGREE, LedgerColumn.SOURCE, LedgerColumn.HIDDEN, LedgerColumn.ACCIDENTS)
        ? new Danger(choice(LedgerColumn.DEGREE, "dangerDegree"), yes(LedgerColumn.SOURCE),
            choice(LedgerColumn.HIDDEN, "hiddenHazard"), choice(LedgerColumn.ACCIDENTS, "accidentFrequency")) : null;
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return new LedgerEntry(code, name, kind, village, address, facts, grid, person, danger);
  }

  private String cell(LedgerColumn column) {
    return row.cell(places.get(column));
  }

  private String text(LedgerColumn column, int most) {
    String text = cell(column);
    if (text.isBlank()) {
      faults.add("没有填写“" + column.title() + "”：请补上。");
    } else if (text.length() > most) {
      faults.add("“" + column.title() + "”有 " + text.length() + " 个字，最多 " + most + " 个：请写短些。");
    } else if (FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 || text.chars().anyMatch(Character::isISOControl)) {
      faults.add("“" + column.title() + "”以 = + - @ 开头或者有换行，会被电子表格当作公式：请改成普通文字。");
    }
    return text;
  }

  private String choice(LedgerColumn column, String list) {
    String written = cell(column);
    return words.code(list, written).orElseGet(() -> {
      faults.add("“" + column.title() + "”填的是“" + shown(written) + "”：请填 " + words.offer(list) + " 中的一项。");
      return null;
    });
  }

  private boolean yes(LedgerColumn column) {
    String written = cell(column);
    if (!written.equals("是") && !written.equals("否")) {
      faults.add("“" + column.title() + "”填的是“" + shown(written) + "”：请填 是 或者 否。");
    }
    return written.equals("是");
  }

  private String village() {
    String code = cell(LedgerColumn.VILLAGE);
    if (!organisation.isVillage(code)) {
      faults.add("“村（社区）代码”填的是“" + shown(code) + "”：请填本市村（社区）的12位区划代码，单元格用文本格式。");
    }
    return code;
  }

  /** Whether these are filled in; some only is a fault. */
  private boolean together(LedgerColumn... columns) {
    List<String> empty = new ArrayList<>();
    for (LedgerColumn column : columns) {
      if (cell(column).isBlank()) {
        empty.add(column.title());
      }
    }
    if (!empty.isEmpty() && empty.size() < columns.length) {
      faults.add("没有填写“" + String.join("”“", empty) + "”：与相关的几列一起填，或者都不填。");
    }
    return empty.isEmpty();
  }

  private static String shown(String text) {
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }
}
