package benxi.procedures.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code divisions.csv}, or {@code units.csv} with the departments and zones: one a line,
 * {@code code,name}; lines that begin with # are remarks.
 */
record DivisionsFile(Path file, Kind kind) {

  /** Which codes a file may have. */
  enum Kind {
    DIVISIONS("区划文件 config/organisation/divisions.csv", "\\d{6}|\\d{9}|\\d{12}",
        "市和县（区）是6位数字，乡镇（街道）9位，村（社区）12位"),
    UNITS("单位文件 config/organisation/units.csv", "\\d{4}[DZ]\\d{2}",
        "部门像 2105D07，功能区像 2105Z01，前四位是市的代码");

    private final String name;
    private final Pattern code;
    private final String right;

    Kind(String name, String code, String right) {
      this.name = name;
      this.code = Pattern.compile(code);
      this.right = right;
    }
  }

  DivisionsFile(Path file) {
    this(file, Kind.DIVISIONS);
  }

  /** The divisions by code in the order of the file; what is wrong is added to the faults. */
  Map<String, Division> read(List<String> faults) {
    Map<String, Division> divisions = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    List<String> text = text(faults);
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, i + 1, divisions, lines, faults);
      }
    }
    if (!text.isEmpty() && kind == Kind.DIVISIONS) {
      checkTree(divisions, lines, faults);
    }
    return divisions;
  }

  private List<String> text(List<String> faults) {
    if (!Files.isRegularFile(file)) {
      faults.add("缺少" + kind.name + "：请放回这个文件，或用属性 procedures.home 指明 config/ 所在的文件夹。");
      return List.of();
    }
    try {
      List<String> text = Files.readAllLines(file);
      if (text.isEmpty()) {
        faults.add(kind.name + " 是空的：请一行一个，写“代码,名称”。");
      }
      return text;
    } catch (IOException e) {
      faults.add(kind.name + " 读不出来（" + e.getMessage() + "）：请确认文件可读并且是 UTF-8 编码。");
      return List.of();
    }
  }

  private void add(String line, int number, Map<String, Division> divisions, Map<String, Integer> lines,
      List<String> faults) {
    String[] cells = line.split(",", -1);
    if (cells.length != 2 || cells[1].isBlank()) {
      faults.add(at(number) + "“" + line + "”不是“代码,名称”：请写一个代码、一个逗号、一个名称。");
      return;
    }
    String code = cells[0].strip();
    if (!kind.code.matcher(code).matches()) {
      faults.add(at(number) + "代码“" + code + "”不对：" + kind.right + "。");
      return;
    }
    if (lines.putIfAbsent(code, number) != null) {
      faults.add(at(number) + "代码 " + code + " 重复，第" + lines.get(code) + "行已经有了：请删去其中一行。");
      return;
    }
    divisions.put(code, Division.of(code, cells[1].strip()));
  }

  private void checkTree(Map<String, Division> divisions, Map<String, Integer> lines, List<String> faults) {
    List<Division> cities = divisions.values().stream().filter(d -> d.level() == Division.Level.CITY).toList();
    if (cities.size() != 1) {
      faults.add(kind.name + " 应当有且只有一个市（6位代码，后两位为00），现有" + cities.size() + "个：请改正。");
    }
    divisions.values().stream()
        .filter(d -> d.parent() != null && !divisions.containsKey(d.parent()))
        .forEach(d -> faults.add(at(lines.get(d.code())) + d.name() + "（" + d.code() + "）的上级区划 "
            + d.parent() + " 不在文件里：请补上这个上级，或改正代码。"));
  }

  private String at(int line) {
    return kind.name + " 第" + line + "行：";
  }
}
