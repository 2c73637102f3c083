package benxi.procedures.safetygrid.programme;

import benxi.procedures.InputRefused;
import benxi.procedures.form.FormTables;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.enterprise.Coverage;
import benxi.procedures.safetygrid.enterprise.Grid;
import benxi.procedures.safetygrid.enterprise.GridKeeping;
import benxi.procedures.safetygrid.enterprise.GridPerson;
import benxi.procedures.safetygrid.enterprise.GridRegister;
import benxi.procedures.safetygrid.enterprise.Grids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What single tasks of the phases check, and what they enter in the registers (第四部分). */
@Component
class GridTasks {

  private final GridRegister register;
  private final GridKeeping keeping;
  private final Grids grids;
  private final Coverage coverage;
  private final Organisation organisation;
  private final FormTables tables;
  private final GridWords words;

  GridTasks(GridRegister register, GridKeeping keeping, Grids grids, Coverage coverage, Organisation organisation,
      FormTables tables, GridWords words) {
    this.register = register;
    this.keeping = keeping;
    this.grids = grids;
    this.coverage = coverage;
    this.organisation = organisation;
    this.tables = tables;
    this.words = words;
  }

  void census(Entered form) {
    int total = form.count("censusTotal");
    Map<String, String> parts = Map.of("censusCrowded", "人员密集场所", "censusHighRisk", "高危行业",
        "censusAboveScale", "规模以上", "censusSmall", "小微企业");
    List<String> faults = parts.entrySet().stream().filter(part -> form.count(part.getKey()) > total)
        .map(part -> "其中“" + part.getValue() + "”" + form.count(part.getKey()) + "，多于监管对象总数 " + total + "：请核对。")
        .sorted().toList();
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }

  void divide(Entered form) {
    if ("listed".equals(form.text("gridMethod"))) {
      tables.rows(form.processDefinitionId(), "gridList", form.text("gridList")).forEach(row -> {
        String division = (String) row.get("division");
        String name = (String) row.get("gridName");
        if (grids.openOf(division).stream().noneMatch(grid -> grid.name().equals(name))) {
          register.open(form.division(), division, name);
        }
      });
    } else {
      register.divideByDivision(form.division());
    }
    Grid own = register.ownGrid(form.division());
    form.setAll(Map.of("gridNumber", own.number(), "gridName", own.name()));
  }

  void namePeople(Entered form) {
    String grid = form.text("gridNumber");
    List<GridPerson> named = keeping.people(form, grid);
    List<String> missing = new ArrayList<>();
    for (String duty : List.of("chief", "deputy", "supervisor", "inspector")) {
      if (named.stream().noneMatch(person -> person.duty().equals(duty))) {
        missing.add(words.word("gridDuty", duty));
      }
    }
    if (!missing.isEmpty()) {
      throw new InputRefused("没有写" + String.join("、", missing) + "：网格长、分管负责人、监管负责人、监管人员都要确定（第四部分第（一）项），请补上。");
    }
    register.namePeople(form.division(), grid, named);
  }

  /** What is entered as done has been done: no row of a table has a day that is still to come. */
  void done(Entered form, String table, String day, String label, LocalDate today) {
    List<String> faults = new ArrayList<>();
    List<Map<String, Object>> rows = tables.rows(form.processDefinitionId(), table, form.text(table));
    for (int i = 0; i < rows.size(); i++) {
      if (((LocalDate) rows.get(i).get(day)).isAfter(today)) {
        faults.add("第" + (i + 1) + "行的“" + label + "”填的是 " + rows.get(i).get(day) + "，晚于今天 " + today + "：请填已经办了的，没有办的办了以后再填。");
      }
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }

  void classify(Entered form) {
    List<String> area = area(form.division());
    int withoutGrid = coverage.withoutGrid(area).total();
    int withoutColour = coverage.withoutColour(area);
    if (form.yes("classifiedAnswer") && withoutGrid + withoutColour > 0) {
      throw new InputRefused("台账里还有 " + withoutGrid + " 家企业没有网格、" + withoutColour
          + " 家没有评定颜色，不能填“都已定级、定格、定人、定责并评定颜色”：请先办完，或者选“否”并写明还缺哪些。");
    }
  }

  void hazards(Entered form) {
    if (form.count("hazardsRemoved") > form.count("hazardsReported")) {
      throw new InputRefused("已经消除的隐患 " + form.count("hazardsRemoved") + " 多于企业上报的 " + form.count("hazardsReported") + "：请核对。");
    }
  }

  String ledger(String division) {
    List<String> area = area(division);
    return "企业台账现有 " + coverage.enterprises(area) + " 家；没有网格的 " + coverage.withoutGrid(area).total() + " 家，没有评定颜色的 "
        + coverage.withoutColour(area) + " 家；没有网格长的网格 " + coverage.withoutChief(area).total() + " 个"
        + (area.size() == 1 ? "" : "，没有监管负责人的村（社区） " + coverage.withoutSupervisor(area).size() + " 个") + "。";
  }

  private List<String> area(String division) {
    List<String> area = new ArrayList<>(List.of(division));
    organisation.childrenOf(division).stream().filter(child -> child.level() == Division.Level.TOWNSHIP)
        .forEach(child -> area.add(child.code()));
    return area;
  }
}
