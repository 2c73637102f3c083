package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.form.FormTables;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridNumbers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Grids set up, closed, and given their people, as the forms say it (第二部分第（一）项、第三部分). */
@Component("gridKeeping")
@Published
public class GridKeeping {

  private final GridRegister register;
  private final GridNumbers numbers;
  private final FormTables tables;

  GridKeeping(GridRegister register, GridNumbers numbers, FormTables tables) {
    this.register = register;
    this.numbers = numbers;
    this.tables = tables;
  }

  /** @throws InputRefused if the division is not one of the office's own, or has a grid of that name */
  public void open(DelegateExecution execution) {
    Entered form = begin(execution);
    form.set("gridNumber", register.open(form.division(), form.text("gridDivision"), form.text("gridName")).number());
  }

  /** @throws InputRefused if somebody left out still answers for an enterprise */
  public void namePeople(DelegateExecution execution) {
    Entered form = begin(execution);
    register.namePeople(form.division(), form.text("gridNumber"), people(form, form.text("gridNumber")));
  }

  /** @throws InputRefused while an enterprise is in the grid */
  public void close(DelegateExecution execution) {
    Entered form = begin(execution);
    register.close(form.division(), form.text("gridNumber"), form.text("closeReason"));
  }

  /** The rows of the table of people, for whichever form has it. */
  public List<GridPerson> people(Entered form, String gridNumber) {
    return tables.rows(form.processDefinitionId(), "gridPeople", form.text("gridPeople")).stream()
        .map(row -> new GridPerson(gridNumber, (String) row.get("gridDuty"), (String) row.get("name"),
            (String) row.get("post"), null, null)).toList();
  }

  private Entered begin(DelegateExecution execution) {
    execution.setProcessBusinessKey(numbers.next(GridNumbers.Kind.SG));
    return new Entered(execution);
  }
}
