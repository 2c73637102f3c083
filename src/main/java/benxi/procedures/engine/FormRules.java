package benxi.procedures.engine;

import benxi.procedures.form.DivisionCodes;
import benxi.procedures.form.Fault;
import benxi.procedures.form.Feel;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Organisation;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the checking of forms asks others for: the time and the city's divisions. */
@Configuration
class FormRules {

  private static final Map<Level, String> NAMES =
      Map.of(Level.CITY, "市", Level.COUNTY, "县（区）", Level.TOWNSHIP, "乡镇（街道）", Level.VILLAGE, "村（社区）",
          Level.ZONE, "功能区", Level.DEPARTMENT, "市直部门");

  @Bean
  Feel feel(Clock clock) {
    return new Feel(clock);
  }

  @Bean
  DivisionCodes divisionCodes(Organisation organisation) {
    return (code, level) -> fault(organisation.find(code), Level.valueOf(level.toUpperCase(Locale.ROOT)));
  }

  private static Optional<Fault> fault(Optional<Division> division, Level level) {
    if (division.isEmpty()) {
      return Optional.of(Fault.of("不是本市的区划代码", "应为本市某个" + NAMES.get(level) + "的代码"));
    }
    return Fault.unless(division.get().level() == level, "是" + NAMES.get(division.get().level())
        + "「" + division.get().name() + "」的代码", "应为某个" + NAMES.get(level) + "的代码");
  }
}
