package benxi.procedures.safetygrid.enterprise;

import java.time.LocalDate;

/**
 * A grid of supervision (第二部分第（一）项).
 *
 * @param level    city, county, township or village
 * @param division whose it is: a department for the city's grids
 * @param closedOn null while it exists
 */
public record Grid(String number, String level, String division, String name, LocalDate openedOn, LocalDate closedOn) {

  public boolean open() {
    return closedOn == null;
  }
}
