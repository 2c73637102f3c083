package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import org.springframework.stereotype.Component;

/**
 * Who may change what of an enterprise (第二部分第（一）项): the office of its level, or one above it, in whose area or
 * grid it is. What a department supervises directly is that department's alone, until it hands it to the county.
 */
@Component
class Supervision {

  private static final String ARTICLE = "（本政发〔2017〕17号第二部分第（一）项）";

  private final Places places;
  private final Grids grids;
  private final GridArea area;

  Supervision(Places places, Grids grids, GridArea area) {
    this.places = places;
    this.grids = grids;
    this.area = area;
  }

  /** @throws InputRefused naming who may, if this office may not grade, close or rename it */
  void requireKeeper(String keeper, Enterprise enterprise) {
    requireLevel(keeper, enterprise);
    if (!answers(keeper, enterprise)) {
      throw stranger(keeper, enterprise);
    }
  }

  /**
   * A department may also take over what no department supervises yet.
   *
   * @throws InputRefused naming who may, if this office may not give it another level, grid or person
   */
  void requireMover(String keeper, Enterprise enterprise) {
    requireLevel(keeper, enterprise);
    if (!answers(keeper, enterprise) && !area.isDepartment(keeper)) {
      throw stranger(keeper, enterprise);
    }
  }

  /** @throws InputRefused naming who may, if the office is below the level, or another department supervises directly */
  void requireLevel(String keeper, Enterprise enterprise) {
    if (enterprise.facts().level().equals("city") && !keeper.equals(holder(enterprise))) {
      String department = area.name(holder(enterprise));
      throw new InputRefused(named(enterprise) + "由" + department + "直接监管，调整、变更、评定颜色和注销都只由" + department
          + "办理" + ARTICLE + "，" + area.name(keeper) + "不能办：请报" + department + "。");
    }
    if (enterprise.facts().level().equals("county") && area.isTownship(keeper)) {
      String county = area.name(holder(enterprise));
      throw new InputRefused(named(enterprise) + "列在县（区）级，调整、变更、评定颜色和注销都由" + county + "办理" + ARTICLE + "，"
          + area.name(keeper) + "不能办：请报县（区）登记。");
    }
  }

  /** @throws InputRefused if a township puts an enterprise into a grid of the county */
  void requireCountyFor(String keeper, Enterprise enterprise) {
    if (enterprise.facts().level().equals("county") && area.isTownship(keeper)) {
      throw new InputRefused(named(enterprise) + "列入县（区）级网格，由" + area.name(area.county(enterprise.villageCode()))
          + "办理：请报县（区）登记。");
    }
  }

  /** In its area, or in one of its grids; who registered it answers for it as long as it is in no grid. */
  private boolean answers(String keeper, Enterprise enterprise) {
    return area.within(enterprise.villageCode(), keeper) || places.current(enterprise.creditCode())
        .map(place -> area.within(gridDivision(place), keeper)).orElse(enterprise.division().equals(keeper));
  }

  /** The division whose office supervises it at its level; of one that was closed, the last that did. */
  private String holder(Enterprise enterprise) {
    return places.history(enterprise.creditCode()).stream().findFirst().map(this::gridDivision).orElseGet(() ->
        enterprise.facts().level().equals("city") || !area.boundToPlace(enterprise.division()) ? enterprise.division()
            : enterprise.facts().level().equals("county") ? area.county(enterprise.villageCode())
            : area.organisation().township(enterprise.villageCode()).code());
  }

  private String gridDivision(Place place) {
    return grids.find(place.gridNumber()).orElseThrow().division();
  }

  private InputRefused stranger(String keeper, Enterprise enterprise) {
    return new InputRefused(named(enterprise) + "不归" + area.name(keeper) + "登记：请由" + area.name(holder(enterprise))
        + "或者它的上级办理。");
  }

  private static String named(Enterprise enterprise) {
    return "“" + enterprise.name() + "”（" + enterprise.creditCode() + "）";
  }
}
