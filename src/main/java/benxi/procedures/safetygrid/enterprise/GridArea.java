package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Organisation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which grid level a division has, and what lies in what (属地监管). */
@Component
class GridArea {

  private static final Map<Level, String> LEVELS = Map.of(Level.DEPARTMENT, "city", Level.COUNTY, "county",
      Level.ZONE, "county", Level.TOWNSHIP, "township", Level.VILLAGE, "village");

  private final Organisation organisation;

  GridArea(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Null for the city itself: its grids are those of its departments. */
  String gridLevel(String division) {
    return LEVELS.get(organisation.division(division).level());
  }

  /** Whether a division is the other one or lies in it. */
  boolean within(String division, String outer) {
    for (Division at = organisation.division(division); ; at = organisation.division(at.parent())) {
      if (at.code().equals(outer)) {
        return true;
      }
      if (at.parent() == null) {
        return false;
      }
    }
  }

  /** Departments and zones answer for what they name, wherever in the city it lies. */
  boolean boundToPlace(String division) {
    return !isDepartment(division) && !isZone(division);
  }

  boolean isZone(String division) {
    return organisation.division(division).level() == Level.ZONE;
  }

  boolean isDepartment(String division) {
    return organisation.division(division).level() == Level.DEPARTMENT;
  }

  boolean isTownship(String division) {
    return organisation.division(division).level() == Level.TOWNSHIP;
  }

  String county(String village) {
    return organisation.county(village).code();
  }

  String name(String division) {
    return organisation.fullName(division);
  }

  Organisation organisation() {
    return organisation;
  }
}
