package benxi.procedures.safetygrid.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.decision.Decisions;
import benxi.procedures.testing.ProcessTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("17号第二部分：监管级别和颜色，每一种情况")
class LevelAndColourTest {

  private static final List<Boolean> EITHER = List.of(true, false);

  @Autowired Decisions decisions;

  @Test
  @DisplayName("级别：市级直接监管的只能列市级；高危、规模以上不低于县级；村级只收小微企业")
  void everyLevel() {
    for (boolean city : EITHER) {
      for (boolean risk : EITHER) {
        for (boolean scale : EITHER) {
          for (boolean small : EITHER) {
            assertThat(permitted(city, risk, scale, small, "city")).isEqualTo(city);
            assertThat(permitted(city, risk, scale, small, "county")).isEqualTo(!city);
            assertThat(permitted(city, risk, scale, small, "township")).isEqualTo(!city && !risk && !scale);
            assertThat(permitted(city, risk, scale, small, "village")).isEqualTo(!city && !risk && !scale && small);
          }
        }
      }
    }
  }

  private boolean permitted(boolean city, boolean risk, boolean scale, boolean small, String level) {
    return decisions.ask("safetyGridLevel", new LevelFacts(city, risk, scale, small, level).inputs()).yes("permitted");
  }

  @Test
  @DisplayName("颜色：重大隐患、事故多发、高危险又有重大危险源是红；四项都没有问题是绿；其余是黄")
  void everyColour() {
    for (String degree : List.of("high", "medium", "low")) {
      for (boolean source : EITHER) {
        for (String hidden : List.of("none", "general", "major")) {
          for (String accidents : List.of("none", "occasional", "frequent")) {
            boolean red = hidden.equals("major") || accidents.equals("frequent") || degree.equals("high") && source;
            boolean green = degree.equals("low") && !source && hidden.equals("none") && accidents.equals("none");
            Map<String, Object> outputs = decisions.ask("safetyGridColour", new Danger(degree, source, hidden, accidents).inputs()).outputs();
            assertThat(outputs.get("gridColour")).as(degree + source + hidden + accidents).isEqualTo(red ? "red" : green ? "green" : "yellow");
          }
        }
      }
    }
  }
}
