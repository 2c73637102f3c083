package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.safetygrid.Entered;
import java.util.Map;

/**
 * The four things that the colour of an enterprise follows from (第二部分第（二）项).
 *
 * @param degree   high, medium or low
 * @param hidden   none, general or major
 * @param accidents none, occasional or frequent
 */
public record Danger(String degree, boolean majorSource, String hidden, String accidents) {

  static Danger of(Entered form) {
    return new Danger(form.text("dangerDegree"), form.yes("majorHazardSourceAnswer"), form.text("hiddenHazard"),
        form.text("accidentFrequency"));
  }

  Map<String, Object> inputs() {
    return Map.of("dangerDegree", degree, "majorHazardSource", majorSource, "hiddenHazard", hidden,
        "accidentFrequency", accidents);
  }

  /** As the register keeps it: two of the same danger are written the same. */
  public String text() {
    return degree + "/" + majorSource + "/" + hidden + "/" + accidents;
  }
}
