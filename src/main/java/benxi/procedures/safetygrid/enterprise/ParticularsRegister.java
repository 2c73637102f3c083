package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.GridTrail;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.enterprise.FormerParticulars.Former;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Renames an enterprise, or enters that it has moved within the city, together with its new grid (第四部分第（二）项,
 * 属地监管): its code stays, and what was before is kept. A move is entered by the office in whose area the new place
 * is, for it knows its grids; it has to be of the level of the enterprise or above, and what a department supervises
 * directly stays that department's.
 */
@Component
class ParticularsRegister {

  private final Enterprises enterprises;
  private final FormerParticulars former;
  private final EnterpriseRegister register;
  private final Supervision supervision;
  private final PlacingRules rules;
  private final GridArea area;
  private final GridTrail trail;
  private final GridWords words;
  private final GridClerk clerk;
  private final Clock clock;

  ParticularsRegister(Enterprises enterprises, FormerParticulars former, EnterpriseRegister register, Supervision supervision,
      PlacingRules rules, GridArea area, GridTrail trail, GridWords words, GridClerk clerk, Clock clock) {
    this.enterprises = enterprises;
    this.former = former;
    this.register = register;
    this.supervision = supervision;
    this.rules = rules;
    this.area = area;
    this.trail = trail;
    this.words = words;
    this.clerk = clerk;
    this.clock = clock;
  }

  /**
   * Enters a name, kind or address that has changed; the enterprise stays in its village and grid.
   *
   * @param keeper division of the office at work
   * @throws InputRefused if that office does not answer for it, or nothing differs
   */
  void rename(String keeper, String creditCode, Particulars entered, String reason) {
    enterprises.lock(creditCode);
    Enterprise before = register.supervised(creditCode);
    supervision.requireKeeper(keeper, before);
    enter(before, entered, reason);
  }

  /**
   * Enters that it has moved, with the grid and the person there.
   *
   * @param keeper division of the office at work
   * @throws InputRefused if it is below the level of the enterprise, or the new place, grid or person is not its own
   */
  void relocate(String keeper, String creditCode, Particulars entered, String gridNumber, String person, String reason) {
    enterprises.lock(creditCode);
    Enterprise before = register.supervised(creditCode);
    supervision.requireLevel(keeper, before);
    if (area.isZone(keeper) && !before.facts().level().equals("county")) {
      supervision.requireKeeper(keeper, before);   // its grids are county grids, wherever they lie: below, it takes nothing over
    }
    requireNewPlace(keeper, before, entered);
    Enterprise moved = before.with(before.particulars().changed(entered));
    rules.level(keeper, moved);
    rules.place(keeper, moved, gridNumber, person);
    enter(before, entered, reason);
    register.placedOtherwise(moved, gridNumber, person, reason);
  }

  private void requireNewPlace(String keeper, Enterprise before, Particulars entered) {
    if (entered.address() == null) {
      throw new InputRefused("没有填写“新的地址”：“" + before.name() + "”迁到" + area.name(entered.villageCode())
          + "，请写明它在那里的地址。");
    }
    if (area.boundToPlace(keeper) && !area.within(entered.villageCode(), keeper)) {
      throw new InputRefused("“" + before.name() + "”迁入的" + area.name(entered.villageCode()) + "不在" + area.name(keeper)
          + "的范围内：迁址由迁入地登记（属地监管），请由" + area.name(area.organisation().township(entered.villageCode()).code())
          + "或者" + area.name(area.county(entered.villageCode())) + "办理“调整企业的监管”。");
    }
  }

  private void enter(Enterprise before, Particulars entered, String reason) {
    Particulars was = before.particulars();
    Particulars is = was.changed(entered);
    if (is.equals(was)) {
      throw new InputRefused("“" + before.name() + "”（" + before.creditCode() + "）的名称、类别、村（社区）和地址都与台账相同：请填写变化了的，没有变化的留空。");
    }
    LocalDate today = LocalDate.now(clock);
    former.insert(before.creditCode(), new Former(was, today, reason, clerk.id()));
    enterprises.describe(before.creditCode(), is);
    trail.supervision(before.division(), "企业 " + before.creditCode(), text(was, is), text(is, was));
  }

  /** Of these what the others have differently. */
  private String text(Particulars these, Particulars others) {
    List<String> differing = new ArrayList<>();
    differing(differing, "名称 " + these.name(), "名称 " + others.name());
    differing(differing, kind(these), kind(others));
    differing(differing, address(these), address(others));
    return String.join("，", differing);
  }

  private static void differing(List<String> differing, String one, String other) {
    if (!one.equals(other)) {
      differing.add(one);
    }
  }

  private String kind(Particulars of) {
    return "类别 " + words.word("enterpriseKind", of.kind());
  }

  private String address(Particulars of) {
    return "地址 " + area.name(of.villageCode()) + " " + of.address();
  }
}
