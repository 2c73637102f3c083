package benxi.procedures.organisation;

import benxi.procedures.InputRefused;
import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.organisation.Division.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The divisions of the city: one city, its counties, their townships and sub-districts, their villages; and its departments and zones. */
public class Organisation {

  private final Map<String, Division> divisions;

  Organisation(Map<String, Division> divisions) {
    this.divisions = divisions;
  }

  /**
   * Read on its own, for checks of what else names divisions.
   *
   * @throws StartRefused naming what is wrong with {@code divisions.csv} and {@code units.csv}
   */
  public static Organisation load(ProceduresSettings settings) {
    List<String> faults = new ArrayList<>();
    Path folder = settings.config("organisation");
    Map<String, Division> divisions = new DivisionsFile(folder.resolve("divisions.csv")).read(faults);
    divisions.putAll(new DivisionsFile(folder.resolve("units.csv"), DivisionsFile.Kind.UNITS).read(faults));
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return new Organisation(divisions);
  }

  /** Every division, each after the one it lies in. */
  public List<Division> divisions() {
    return List.copyOf(divisions.values());
  }

  public List<Division> divisions(Level level) {
    return divisions.values().stream().filter(d -> d.level() == level).toList();
  }

  public Division city() {
    return divisions(Level.CITY).get(0);
  }

  public Optional<Division> find(String code) {
    return Optional.ofNullable(divisions.get(code));
  }

  /** @throws InputRefused if there is no such division */
  public Division division(String code) {
    return find(code).orElseThrow(() -> new InputRefused(
        "区划代码“" + code + "”不在本市区划中：请填 config/organisation/divisions.csv 中的代码。"));
  }

  /**
   * The division of this level in which the division lies, itself included.
   *
   * @throws InputRefused if the code is unknown, or the division is larger than that
   */
  public Division above(String code, Level level) {
    Division division = division(code);
    while (division.level().compareTo(level) > 0) {
      division = division(division.parent());
    }
    if (division.level() != level) {
      throw new InputRefused("区划 " + fullName(code) + "（" + code + "）不属于某一个" + NAMES.get(level)
          + "：请填" + NAMES.get(level) + "或其下级的代码。");
    }
    return division;
  }

  /** The township or sub-district of a village, or that township itself. */
  public Division township(String code) {
    return above(code, Level.TOWNSHIP);
  }

  /** The county or district of a village or township, or that county itself. */
  public Division county(String code) {
    return above(code, Level.COUNTY);
  }

  /** From the county down, as letters write it: 本溪满族自治县小市镇; the city alone is 本溪市. */
  public String fullName(String code) {
    Division division = division(code);
    boolean within = division.level() == Level.TOWNSHIP || division.level() == Level.VILLAGE;
    return within ? fullName(division.parent()) + division.name() : division.name();
  }

  public List<Division> childrenOf(String code) {
    return divisions.values().stream().filter(d -> code.equals(d.parent())).toList();
  }

  public List<Division> townshipsOf(String countyCode) {
    return childrenOf(county(countyCode).code());
  }

  public List<Division> villagesOf(String townshipCode) {
    return childrenOf(township(townshipCode).code());
  }

  public boolean isVillage(String code) {
    return find(code).filter(d -> d.level() == Level.VILLAGE).isPresent();
  }

  private static final Map<Level, String> NAMES =
      Map.of(Level.CITY, "市", Level.COUNTY, "县（区）", Level.TOWNSHIP, "乡镇（街道）", Level.VILLAGE, "村（社区）",
          Level.ZONE, "功能区", Level.DEPARTMENT, "市直部门");
}
