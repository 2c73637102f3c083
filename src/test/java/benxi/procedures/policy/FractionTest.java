package benxi.procedures.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("比例")
class FractionTest {

  @Test
  @DisplayName("第23条: 不低于30%，向上取整，恰好整数时不多取")
  void roundsUpExactly() {
    Fraction share = Fraction.ofPercent(new BigDecimal("30"));

    assertThat(share).hasToString("3/10");
    assertThat(share.ceilOf(10)).isEqualTo(3);
    assertThat(share.ceilOf(11)).isEqualTo(4);
    assertThat(share.ceilOf(1)).isEqualTo(1);
    assertThat(Fraction.ofPercent(new BigDecimal("33.3")).ceilOf(1000)).isEqualTo(333);
    assertThat(Fraction.ofPercent(new BigDecimal("1E+2"))).hasToString("1/1");
  }

  @Test
  @DisplayName("写法不对的分数：说出写的是什么")
  void refusesWhatIsNoFraction() {
    assertThatThrownBy(() -> Fraction.parse("0.67")).hasMessageContaining("“0.67”");
    assertThatThrownBy(() -> Fraction.parse("2/0")).hasMessageContaining("2/0");
  }
}
