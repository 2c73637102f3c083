package benxi.procedures.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.policy.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("随机抽查")
class DrawTest {

  private static final Fraction THIRTY_PERCENT = Fraction.of(30, 100);
  private static final Seed SEED = new Seed("0".repeat(63) + "7");

  @ParameterizedTest(name = "第23条: {0} 件抽 {1} 件，不低于30%")
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "7, 3", "10, 3", "11, 4", "100, 30", "101, 31"})
  void atLeastThirtyPercent(int pool, int drawn) {
    assertThat(Draw.of(cases(pool), THIRTY_PERCENT, SEED).drawn()).hasSize(drawn);
  }

  @Test
  @DisplayName("用命令 printf '%s\\n%s' 种子 案号 | sha256sum 手算的结果与抽签一致")
  void agreesWithTheCommandLine() {
    Draw draw = Draw.of(cases(7), THIRTY_PERCENT, SEED);

    assertThat(draw.drawn()).containsExactly(
        "SQ210521001-2017-0007", "SQ210521001-2017-0001", "SQ210521001-2017-0004");
    assertThat(draw.members().get(0).hash())
        .isEqualTo("226ecb4cd04d6a45567d1aaffa6d11e71a605016409dbd31a25a8994f64c55ec");
    assertThat(draw.seedHash()).isEqualTo("77982011336d915790e77d8301a52da5654857a870de65fb16d0cb1a44820b9c");
  }

  @Test
  @DisplayName("案件的先后次序不影响结果；换一个种子，结果不同")
  void poolOrderDoesNotMatter() {
    List<String> reversed = new ArrayList<>(cases(40));
    Collections.reverse(reversed);
    Draw draw = Draw.of(cases(40), THIRTY_PERCENT, SEED);

    assertThat(Draw.of(reversed, THIRTY_PERCENT, SEED)).isEqualTo(draw);
    assertThat(Draw.of(cases(40), THIRTY_PERCENT, new Seed("f".repeat(64))).drawn()).isNotEqualTo(draw.drawn());
  }

  @Test
  @DisplayName("从记录重做一次，结果相同；改动过的记录看得出来")
  void redoneFromItsRecord() {
    Draw draw = Draw.of(cases(7), THIRTY_PERCENT, Seed.fresh());
    List<Draw.Member> tampered = new ArrayList<>(draw.members());
    Draw.Member first = tampered.get(0);
    tampered.set(0, new Draw.Member(first.caseId(), first.hash(), false));

    assertThat(draw.differences()).isEmpty();
    assertThat(new Draw(draw.algorithm(), draw.seed(), draw.seedHash(), draw.share(), tampered).differences())
        .singleElement().asString().contains(first.caseId(), "抽中");
    assertThat(new Draw(draw.algorithm(), SEED.hex(), draw.seedHash(), draw.share(), draw.members()).differences())
        .anyMatch(difference -> difference.startsWith("种子与事先公布的哈希不符"));
    assertThat(new Draw("other", draw.seed(), draw.seedHash(), draw.share(), draw.members()).differences())
        .singleElement().asString().contains("“other”");
    assertThat(new Draw(draw.algorithm(), draw.seed(), draw.seedHash(), "0.3", draw.members()).differences())
        .singleElement().asString().contains("“0.3”");
  }

  @Test
  @DisplayName("空的一批、重复的案件、不对的比例：不抽，并说明原因")
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> Draw.of(List.of(), THIRTY_PERCENT, SEED))
        .isInstanceOf(InputRefused.class).hasMessageContaining("没有案件");
    assertThatThrownBy(() -> Draw.of(List.of("A", "B", "A"), THIRTY_PERCENT, SEED))
        .isInstanceOf(InputRefused.class).hasMessageContaining("案件 A 在这一批中出现了两次");
    assertThatThrownBy(() -> Draw.of(cases(3), Fraction.of(0, 1), SEED))
        .isInstanceOf(InputRefused.class).hasMessageContaining("抽查比例 0/1");
    assertThatThrownBy(() -> Draw.of(cases(3), Fraction.of(4, 3), SEED))
        .isInstanceOf(InputRefused.class).hasMessageContaining("抽查比例 4/3");
  }

  @Test
  @DisplayName("种子每次都是新的64位十六进制数字；写法不对的种子不收")
  void seeds() {
    assertThat(Seed.fresh()).isNotEqualTo(Seed.fresh());
    assertThatThrownBy(() -> new Seed("abc")).hasMessageContaining("“abc”");
  }

  private static List<String> cases(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> "SQ210521001-2017-%04d".formatted(i)).toList();
  }
}
