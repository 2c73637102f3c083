package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.safetygrid.Entered;
import java.util.Map;

/**
 * What the level of supervision follows from (第二部分第（一）项), and the level that was chosen.
 *
 * @param level city, county, township or village
 */
public record LevelFacts(boolean directByCity, boolean highRisk, boolean aboveScale, boolean smallOrMicro, String level) {

  static LevelFacts of(Entered form) {
    return new LevelFacts(form.yes("directByCityAnswer"), form.yes("highRiskAnswer"), form.yes("aboveScaleAnswer"),
        form.yes("smallOrMicroAnswer"), form.text("gridLevel"));
  }

  /** As the decision table asks for them. */
  Map<String, Object> inputs() {
    return Map.of("directByCity", directByCity, "highRisk", highRisk, "aboveScale", aboveScale,
        "smallOrMicro", smallOrMicro, "gridLevel", level);
  }
}
