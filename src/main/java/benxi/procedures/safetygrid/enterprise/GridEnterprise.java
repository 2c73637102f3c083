package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.form.CreditCode;
import benxi.procedures.organisation.Offices;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.GridNumbers;
import benxi.procedures.safetygrid.GridNumbers.Kind;
import benxi.procedures.safetygrid.GridWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** 定级、定格、定人、定责 of an enterprise and its colour, as the forms say it (第一部分、第二部分). */
@Component("gridEnterprise")
@Published
public class GridEnterprise {

  private final EnterpriseRegister register;
  private final ParticularsRegister particulars;
  private final Enterprises enterprises;
  private final PlacingRules rules;
  private final GridArea area;
  private final Offices offices;
  private final GridNumbers numbers;
  private final GridWords words;
  private final GridClerk clerk;
  private final Clock clock;

  GridEnterprise(EnterpriseRegister register, ParticularsRegister particulars, Enterprises enterprises, PlacingRules rules,
      GridArea area, Offices offices, GridNumbers numbers, GridWords words, GridClerk clerk, Clock clock) {
    this.register = register;
    this.particulars = particulars;
    this.enterprises = enterprises;
    this.rules = rules;
    this.area = area;
    this.offices = offices;
    this.numbers = numbers;
    this.words = words;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** @throws InputRefused if its code is registered already, or its level is against the rule */
  public void register(DelegateExecution execution) {
    Entered form = new Entered(execution);
    String caseId = numbers.next(Kind.QY);
    Enterprise enterprise = new Enterprise(CreditCode.normal(form.text("creditCode")), form.text("enterpriseName"),
        form.text("enterpriseKind"), form.text("enterpriseAddress"), form.text("villageCode"), form.division(),
        LevelFacts.of(form), LocalDate.now(clock), clerk.id(), caseId, null, null);
    register.register(enterprise);
    execution.setProcessBusinessKey(caseId);
    form.setAll(Map.of("caseId", caseId, "creditCode", enterprise.creditCode(), "levelOffice", office(enterprise),
        "gridLevelText", words.word("gridLevel", enterprise.facts().level())));
  }

  /** A township that finds an enterprise of the county's level hands it to the county. */
  private String office(Enterprise enterprise) {
    boolean up = area.isTownship(enterprise.division()) && enterprise.facts().level().equals("county");
    return offices.groupIn(up ? area.county(enterprise.villageCode()) : enterprise.division(), "gridStaff");
  }

  /** Also when the task is claimed: the grid may have been set up, or the person named, in the meantime. */
  public void offerGrids(DelegateTask task) {
    Entered form = new Entered(task);
    Enterprise enterprise = enterprises.find(form.text("creditCode")).orElseThrow();
    List<Map<String, String>> options = rules.grids(form.division(), enterprise).stream()
        .map(grid -> Map.of("value", grid.number(), "label", grid.name() + " " + grid.number() + "（" + supervisors(grid) + "）")).toList();
    form.set("gridOptions", Spin.JSON(options));
  }

  private String supervisors(Grid grid) {
    List<String> names = rules.supervisors(grid.number());
    return names.isEmpty() ? "还没有监管人员" : String.join("、", names);
  }

  public void place(DelegateTask task) {
    Entered form = new Entered(task);
    register.place(form.division(), form.text("creditCode"), form.text("gridNumber"), form.text("responsiblePerson"), "首次纳入网格");
  }

  public void gradeColour(DelegateExecution execution) {
    Entered form = new Entered(execution);
    form.set("gridColour", register.gradePlaced(form.text("creditCode"), Danger.of(form)));
  }

  public void move(DelegateExecution execution) {
    Entered form = change(execution);
    register.move(form.division(), form.text("creditCode"), LevelFacts.of(form), form.text("gridNumber"),
        form.text("responsiblePerson"), form.text("changeReason"));
  }

  /** Another name, kind or address; with another village also the grid and the person there. */
  public void describe(DelegateExecution execution) {
    Entered form = change(execution);
    Particulars entered = Particulars.of(form);
    if (entered.villageCode() == null) {
      particulars.rename(form.division(), form.text("creditCode"), entered, form.text("changeReason"));
    } else {
      particulars.relocate(form.division(), form.text("creditCode"), entered, form.text("gridNumber"),
          form.text("responsiblePerson"), form.text("changeReason"));
    }
  }

  public void regrade(DelegateExecution execution) {
    Entered form = change(execution);
    form.set("gridColour", register.grade(form.division(), form.text("creditCode"), Danger.of(form)));
  }

  public void close(DelegateExecution execution) {
    Entered form = change(execution);
    register.close(form.division(), form.text("creditCode"), form.text("changeReason"));
  }

  private Entered change(DelegateExecution execution) {
    Entered form = new Entered(execution);
    execution.setProcessBusinessKey(numbers.next(Kind.BD));
    form.set("creditCode", CreditCode.normal(form.text("creditCode")));
    return form;
  }
}
