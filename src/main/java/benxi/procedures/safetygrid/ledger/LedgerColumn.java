package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a ledger of enterprises, in the order of the file that is offered to be filled in. */
enum LedgerColumn {

  CODE("统一社会信用代码"), NAME("名称"), KIND("类别"), VILLAGE("村（社区）代码"), ADDRESS("地址"),
  DIRECT_BY_CITY("市级部门直接监管"), HIGH_RISK("高危行业"), ABOVE_SCALE("规模以上"), SMALL_OR_MICRO("小微企业"),
  LEVEL("监管级别"), GRID("网格编号"), PERSON("监管责任人"),
  DEGREE("危险程度"), SOURCE("重大危险源"), HIDDEN("事故隐患"), ACCIDENTS("事故频次");

  private final String title;

  LedgerColumn(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * Where each column stands; they may be in any order.
   *
   * @throws InputRefused naming the columns that are missing, unknown or written twice
   */
  static Map<LedgerColumn, Integer> places(List<String> header) {
    Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String title = header.get(i).replace('(', '（').replace(')', '）');
      LedgerColumn column = Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst().orElse(null);
      if (column == null ? !title.isEmpty() : places.put(column, i) != null) {
        strange.add(title.length() > 20 ? title.substring(0, 20) + "…" : title);
      }
    }
    String missing = Arrays.stream(values()).filter(column -> !places.containsKey(column)).map(LedgerColumn::title)
        .collect(Collectors.joining("、"));
    if (!missing.isEmpty() || !strange.isEmpty()) {
      throw new InputRefused("台账文件的列名不对：" + (missing.isEmpty() ? "" : "缺少 " + missing + "；")
          + (strange.isEmpty() ? "" : "多出或者重复 " + String.join("、", strange) + "；") + "请用页面上的空白台账填写。");
    }
    return places;
  }
}
