package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import benxi.procedures.decision.Answer;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.GridTrail;
import benxi.procedures.safetygrid.GridWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be entered in the ledger of enterprises, by form or by import: the same rules for both. */
@Component
public class EnterpriseRegister {

  private final Enterprises enterprises;
  private final Places places;
  private final Colours colours;
  private final PlacingRules rules;
  private final Supervision supervision;
  private final WaitingCase waiting;
  private final GridArea area;
  private final GridTrail trail;
  private final GridWords words;
  private final GridClerk clerk;
  private final Clock clock;

  EnterpriseRegister(Enterprises enterprises, Places places, Colours colours, PlacingRules rules,
      Supervision supervision, WaitingCase waiting, GridArea area, GridTrail trail, GridWords words, GridClerk clerk, Clock clock) {
    this.enterprises = enterprises;
    this.places = places;
    this.colours = colours;
    this.rules = rules;
    this.supervision = supervision;
    this.waiting = waiting;
    this.area = area;
    this.trail = trail;
    this.words = words;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** @throws InputRefused if its code is registered already, naming that entry, or its level is against the rule */
  public void register(Enterprise enterprise) {
    enterprises.lock();   // who registers it at the same moment waits, and is told which entry it was
    refuseSecond(enterprise);
    rules.level(enterprise.division(), enterprise);
    enterprises.insert(enterprise);
    record(enterprise, null, "登记，级别 " + level(enterprise.facts().level()));
  }

  private void refuseSecond(Enterprise enterprise) {
    enterprises.find(enterprise.creditCode()).ifPresent(earlier -> {
      throw new InputRefused("统一社会信用代码 " + earlier.creditCode() + " 已经登记：“" + earlier.name() + "”，"
          + earlier.registeredOn() + " 由" + area.name(earlier.division()) + "登记，现在"
          + places.current(earlier.creditCode()).map(place -> "在网格 " + place.gridNumber()).orElse(
              earlier.open() ? "还没有网格" : "已经注销")
          + "。一个企业只登记一次：要变更请办理“调整企业的监管”。");
    });
  }

  /**
   * The first grid, by the office to which the level gives it.
   *
   * @param keeper division whose office registered it
   */
  public void place(String keeper, String creditCode, String gridNumber, String person, String reason) {
    enterprises.lock(creditCode);
    Enterprise enterprise = supervised(creditCode);
    rules.place(keeper, enterprise, gridNumber, person);
    moved(enterprise, gridNumber, person, reason);
  }

  /** @throws InputRefused if the office at work does not answer for it, or the grid or person is against the rule */
  public void placeFromLedger(String keeper, String creditCode, String gridNumber, String person) {
    enterprises.lock(creditCode);
    Enterprise enterprise = supervised(creditCode);
    supervision.requireKeeper(keeper, enterprise);
    rules.place(keeper, enterprise, gridNumber, person);
    placedOtherwise(enterprise, gridNumber, person, "台账导入");
  }

  /**
   * Another level, grid or person; what was before stays in the history. A department that does not supervise directly
   * any more hands it to the county.
   *
   * @param keeper division of the office at work
   */
  public void move(String keeper, String creditCode, LevelFacts facts, String gridNumber, String person, String reason) {
    enterprises.lock(creditCode);
    Enterprise before = known(creditCode);
    Enterprise changed = before.with(facts);
    supervision.requireMover(keeper, before);
    supervision.requireCountyFor(keeper, changed);
    boolean released = before.facts().level().equals("city") && !facts.level().equals("city");
    String receiver = released ? rules.receiver(changed, gridNumber) : keeper;
    rules.level(receiver, changed);
    rules.place(receiver, changed, gridNumber, person);
    enterprises.change(creditCode, facts);
    placedOtherwise(changed, gridNumber, person, reason);
  }

  /** Enters a place that the rules allow; a case in which it waits for its first one is over. */
  void placedOtherwise(Enterprise enterprise, String gridNumber, String person, String reason) {
    moved(enterprise, gridNumber, person, reason);
    waiting.placed(enterprise);
  }

  private void moved(Enterprise enterprise, String gridNumber, String person, String reason) {
    String before = places.current(enterprise.creditCode()).map(place -> level(place.level()) + " " + place.gridNumber()).orElse(null);
    String level = enterprise.facts().level();
    places.move(new Place(enterprise.creditCode(), level, gridNumber, person, LocalDate.now(clock), null, reason, clerk.id()));
    record(enterprise, before, level(level) + " " + gridNumber);
  }

  private String level(String code) {
    return words.word("gridLevel", code);
  }

  private void record(Enterprise enterprise, String before, String after) {
    trail.supervision(enterprise.division(), "企业 " + enterprise.creditCode(), before, after);
  }

  /**
   * @param keeper division of the office at work
   * @return code of the colour
   * @throws InputRefused if that office does not answer for it
   */
  public String grade(String keeper, String creditCode, Danger danger) {
    enterprises.lock(creditCode);
    supervision.requireKeeper(keeper, known(creditCode));
    return gradePlaced(creditCode, danger);
  }

  /** The first colour, by the office that placed it. */
  String gradePlaced(String creditCode, Danger danger) {
    enterprises.lock(creditCode);
    Enterprise enterprise = supervised(creditCode);
    Answer answer = rules.colour(danger);
    String before = colours.current(creditCode).map(colour -> words.word("gridColour", colour.colour())).orElse(null);
    colours.grade(new Colour(creditCode, answer.text("gridColour"), LocalDate.now(clock), null, danger.text(),
        answer.text("reason"), answer.version(), clerk.id()));
    record(enterprise, before, words.word("gridColour", answer.text("gridColour")));
    return answer.text("gridColour");
  }

  /** @throws InputRefused if the office at work does not answer for it */
  public void close(String keeper, String creditCode, String reason) {
    enterprises.lock(creditCode);
    supervision.requireKeeper(keeper, known(creditCode));
    Enterprise enterprise = supervised(creditCode);
    LocalDate today = LocalDate.now(clock);
    places.end(creditCode, today);
    colours.end(creditCode, today);
    enterprises.close(creditCode, today, reason);
    record(enterprise, null, "注销");
    waiting.closed(enterprise);
  }

  public Optional<Place> placeOf(String creditCode) {
    return places.current(creditCode);
  }

  public Optional<Colour> colourOf(String creditCode) {
    return colours.current(creditCode);
  }

  /** @throws InputRefused if it is not in the ledger, or closed */
  Enterprise supervised(String creditCode) {
    Enterprise enterprise = known(creditCode);
    if (!enterprise.open()) {
      throw new InputRefused("“" + enterprise.name() + "”（" + creditCode + "）已于 " + enterprise.closedOn()
          + " 注销：如要恢复监管，请办理“调整级别、网格或者监管责任人”。");
    }
    return enterprise;
  }

  private Enterprise known(String creditCode) {
    return enterprises.find(creditCode).orElseThrow(() ->
        new InputRefused("统一社会信用代码 " + creditCode + " 不在企业台账中：请核对代码，或者先办理“企业纳入网格”。"));
  }
}
