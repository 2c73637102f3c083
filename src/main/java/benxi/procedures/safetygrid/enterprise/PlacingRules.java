package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.safetygrid.GridWords;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 定级、定格、定人 (第一部分、第二部分第（一）项): an enterprise has the level that its facts allow, a grid of that
 * level where it lies, and one of that grid's people by name.
 */
@Component
class PlacingRules {

  private final Decisions decisions;
  private final Grids grids;
  private final GridPeople people;
  private final GridArea area;
  private final GridWords words;

  PlacingRules(Decisions decisions, Grids grids, GridPeople people, GridArea area, GridWords words) {
    this.decisions = decisions;
    this.grids = grids;
    this.people = people;
    this.area = area;
    this.words = words;
  }

  /** @throws InputRefused with the rule, if the facts do not allow the level, or this office may not give it */
  void level(String keeper, Enterprise enterprise) {
    Answer answer = decisions.ask("safetyGridLevel", enterprise.facts().inputs());
    String level = words.word("gridLevel", enterprise.facts().level());
    if (!answer.yes("permitted")) {
      throw new InputRefused("“" + enterprise.name() + "”的监管级别不能是“" + level + "”：" + answer.text("reason")
          + "（本政发〔2017〕17号" + answer.text("clause") + "），请改选级别。");
    }
    if (enterprise.facts().level().equals("city") != area.isDepartment(keeper)) {
      throw new InputRefused("“" + enterprise.name() + "”的监管级别“" + level + "”不由" + area.name(keeper)
          + "登记：市级直接监管的企业由监管它的市直部门登记，其他企业由所在县（区）、乡镇（街道）登记（本政发〔2017〕17号第二部分第（一）项）。");
    }
    if (area.boundToPlace(keeper) && !area.within(enterprise.villageCode(), keeper)) {
      throw new InputRefused("“" + enterprise.name() + "”所在的" + area.name(enterprise.villageCode()) + "不在"
          + area.name(keeper) + "的范围内：企业由所在地登记（属地监管），请核对村（社区）代码 " + enterprise.villageCode() + "。");
    }
  }

  /** The grids that the enterprise can be in. */
  List<Grid> grids(String keeper, Enterprise enterprise) {
    return grids.openOf(placeOf(keeper, enterprise));
  }

  /** Whose grid an enterprise of its level belongs to. */
  private String placeOf(String keeper, Enterprise enterprise) {
    String village = enterprise.villageCode();
    return switch (enterprise.facts().level()) {
      case "city" -> keeper;
      case "county" -> area.boundToPlace(keeper) ? area.county(village) : keeper;
      case "township" -> area.organisation().township(village).code();
      default -> village;
    };
  }

  /**
   * Who takes what a department releases: the county where it lies, or the zone whose grid is named.
   *
   * @throws InputRefused if it is to go below the county, which is the county's to decide
   */
  String receiver(Enterprise released, String gridNumber) {
    if (!released.facts().level().equals("county")) {
      throw new InputRefused("“" + released.name() + "”不再由市直部门直接监管的，交给所在地县（区）监管（本政发〔2017〕17号第二部分第（一）项），不能直接列“"
          + words.word("gridLevel", released.facts().level()) + "”：监管级别请选“" + words.word("gridLevel", "county")
          + "”，要再往下调整由县（区）办理。");
    }
    return grids.find(gridNumber).map(Grid::division).filter(area::isZone).orElseGet(() -> area.county(released.villageCode()));
  }

  /** @throws InputRefused if the grid is of another level or place, or the person is none of its supervisors */
  void place(String keeper, Enterprise enterprise, String gridNumber, String person) {
    grids.lock();   // neither is the grid closed nor the person taken out of it at the same moment
    Grid grid = grids.find(gridNumber).filter(Grid::open).orElseThrow(() ->
        new InputRefused("没有编号为“" + gridNumber + "”的网格：请从网格登记簿中选择现有的网格。"));
    String level = enterprise.facts().level();
    if (!grid.level().equals(level)) {
      throw new InputRefused("“" + enterprise.name() + "”的监管级别是" + words.word("gridLevel", level) + "，网格 " + gridNumber
          + "（" + grid.name() + "）是" + words.word("gridLevel", grid.level()) + "的：请选同一级的网格。");
    }
    if (!grid.division().equals(placeOf(keeper, enterprise))) {
      throw new InputRefused("网格 " + gridNumber + "（" + grid.name() + "）不管“" + enterprise.name() + "”所在的"
          + area.name(enterprise.villageCode()) + "：请选" + area.name(placeOf(keeper, enterprise)) + "的网格。");
    }
    List<String> supervisors = supervisors(gridNumber);
    if (!supervisors.contains(person)) {
      throw new InputRefused("“" + person + "”不是网格 " + gridNumber + " 的监管负责人或者监管人员："
          + (supervisors.isEmpty() ? "这个网格还没有确定监管人员，请先办理“确定网格人员”。"
          : "请填 " + String.join("、", supervisors) + " 中的一名。"));
    }
  }

  /** The names of those who can answer for an enterprise in the grid. */
  List<String> supervisors(String gridNumber) {
    return people.current(gridNumber).stream().filter(GridPerson::supervises).map(GridPerson::name).distinct().toList();
  }

  Answer colour(Danger danger) {
    return decisions.ask("safetyGridColour", danger.inputs());
  }
}
