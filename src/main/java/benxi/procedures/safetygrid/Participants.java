package benxi.procedures.safetygrid;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who takes part: every county, the high-tech zone as one of them (第二部分第（一）项), and the departments
 * of {@code config/safety-grid/departments.yml} (第三部分第（一）项第1目).
 */
@Component
public class Participants {

  private static final String NAME = "config/safety-grid/departments.yml";

  private final List<String> departments;
  private final Organisation organisation;

  Participants(ProceduresSettings settings, Organisation organisation) {
    this.organisation = organisation;
    List<String> faults = new ArrayList<>();
    this.departments = read(settings, faults);
    departments.stream().filter(code -> organisation.find(code).filter(d -> d.level() == Level.DEPARTMENT).isEmpty())
        .forEach(code -> faults.add(NAME + "：“" + code + "”不是市直部门，请填 config/organisation/units.csv 中的部门代码。"));
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  /** The counties first, then the departments in the order of the plan. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    organisation.divisions(Level.COUNTY).forEach(county -> codes.add(county.code()));
    organisation.divisions(Level.ZONE).forEach(zone -> codes.add(zone.code()));
    codes.addAll(departments);
    return codes;
  }

  public String name(String code) {
    return organisation.fullName(code);
  }

  /** Departments are ranked among themselves, and have no map to draw. */
  public boolean isDepartment(String code) {
    return organisation.division(code).level() == Level.DEPARTMENT;
  }

  public Division division(String code) {
    return organisation.division(code);
  }

  private static List<String> read(ProceduresSettings settings, List<String> faults) {
    List<String> codes = new ArrayList<>();
    ConfigFile.read(settings.config("safety-grid").resolve("departments.yml"), NAME, faults).ifPresent(file -> {
      file.only("source", "article", "departments");
      file.text("source");
      file.text("article");
      for (String code : file.words("departments")) {
        if (codes.contains(code)) {
          file.fault("部门“" + code + "”写了两次：请删去一处。");
        }
        codes.add(code);
      }
      if (codes.isEmpty()) {
        file.fault("departments 里没有部门：请逐个写上 config/organisation/units.csv 中的代码。");
      }
    });
    return codes;
  }

  /** Read once more on its own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      List<String> faults = new ArrayList<>();
      read(settings, faults);
      if (!faults.isEmpty()) {
        throw new StartRefused(faults);
      }
    }
  }
}
