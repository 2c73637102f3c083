package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("核对过的密码：记得有限，不会混淆")
class ProvenPasswordsTest {

  private final ProvenPasswords proven = new ProvenPasswords(Clock.systemUTC());

  @Test
  @DisplayName("账户、密码、存下的样子，三样都一样才算")
  void allThree() {
    proven.remember("a", "bc", "d");

    assertThat(proven.holds("a", "bc", "d")).isTrue();
    assertThat(proven.holds("ab", "c", "d")).isFalse();
    assertThat(proven.holds("a", "b", "cd")).isFalse();
    assertThat(proven.holds("a", "bc", "e")).isFalse();
  }

  @Test
  @DisplayName("最多记一千个，最早的先忘；再核对一次的算新的")
  void bounded() {
    proven.remember("first", "x", "y");
    proven.remember("second", "x", "y");
    proven.remember("first", "x", "y");
    for (int i = 2; i <= ProvenPasswords.AT_MOST; i++) {
      proven.remember("user" + i, "x", "y");
    }

    assertThat(proven.holds("second", "x", "y")).isFalse();
    assertThat(proven.holds("first", "x", "y")).isTrue();
  }
}
