package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.enterprise.Enterprise;
import benxi.procedures.safetygrid.enterprise.EnterpriseRegister;
import benxi.procedures.safetygrid.enterprise.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes one row of a ledger into the register. What the register does not have yet is added, what it has
 * is left as it is, and what differs is refused: doing it twice changes nothing.
 */
@Component
class LedgerRow {

  private final EnterpriseRegister register;
  private final Enterprises enterprises;
  private final Organisation organisation;
  private final GridClerk clerk;
  private final Clock clock;

  LedgerRow(EnterpriseRegister register, Enterprises enterprises, Organisation organisation, GridClerk clerk, Clock clock) {
    this.register = register;
    this.enterprises = enterprises;
    this.organisation = organisation;
    this.clerk = clerk;
    this.clock = clock;
  }

  /**
   * @param keeper   division of the office that imports
   * @param importId where the entry comes from
   * @return whether the register has changed
   */
  boolean take(String keeper, String importId, LedgerEntry entry) {
    Enterprise enterprise = new Enterprise(entry.code(), entry.name(), entry.kind(), entry.address(), entry.village(),
        keeper, entry.facts(), LocalDate.now(clock), clerk.id(), importId, null, null);
    Optional<Enterprise> earlier = enterprises.find(entry.code());
    if (earlier.isEmpty() || !earlier.get().open()) {
      register.register(enterprise);
    } else {
      refuseOther(earlier.get(), entry);
    }
    boolean placed = place(keeper, entry);
    boolean graded = grade(keeper, entry);
    return earlier.isEmpty() || placed || graded;
  }

  private void refuseOther(Enterprise earlier, LedgerEntry entry) {
    List<String> other = new ArrayList<>();
    differs(other, LedgerColumn.NAME, earlier.name(), entry.name());
    differs(other, LedgerColumn.KIND, earlier.kind(), entry.kind());
    differs(other, LedgerColumn.VILLAGE, earlier.villageCode(), entry.village());
    differs(other, LedgerColumn.ADDRESS, earlier.address(), entry.address());
    differs(other, LedgerColumn.LEVEL, earlier.facts(), entry.facts());
    register.placeOf(entry.code()).filter(place -> entry.grid() != null).ifPresent(place -> {
      differs(other, LedgerColumn.GRID, place.gridNumber(), entry.grid());
      differs(other, LedgerColumn.PERSON, place.person(), entry.person());
    });
    register.colourOf(entry.code()).filter(colour -> entry.danger() != null)
        .ifPresent(colour -> differs(other, LedgerColumn.DEGREE, colour.factors(), entry.danger().text()));
    if (!other.isEmpty()) {
      throw new InputRefused("统一社会信用代码 " + entry.code() + " 已经登记为“" + earlier.name() + "”（" + earlier.registeredOn()
          + " 由" + organisation.fullName(earlier.division()) + "登记），本行的 " + String.join("、", other)
          + " 与已登记的不同：同一企业只登记一次，要变更请办理“调整企业的监管”。");
    }
  }

  private static void differs(List<String> other, LedgerColumn column, Object registered, Object written) {
    if (!registered.equals(written)) {
      other.add(column.title());
    }
  }

  private boolean place(String keeper, LedgerEntry entry) {
    if (entry.grid() == null || register.placeOf(entry.code()).isPresent()) {
      return false;
    }
    register.placeFromLedger(keeper, entry.code(), entry.grid(), entry.person());
    return true;
  }

  private boolean grade(String keeper, LedgerEntry entry) {
    if (entry.danger() == null || register.colourOf(entry.code()).isPresent()) {
      return false;
    }
    register.grade(keeper, entry.code(), entry.danger());
    return true;
  }
}
