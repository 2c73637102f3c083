package benxi.procedures.safetygrid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.safetygrid.assessment.Ranking.Entry;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("17号第四部分第（三）项、第五部分第（一）项：考核排名")
class RankingTest {

  @Test
  @DisplayName("同分同名次，下一名跳过；一票否决的不排名、不合格，也不占名次；刚好到合格线的合格")
  void ranks() {
    List<Entry> entries = List.of(entry("a", "90.00", false), entry("b", "100", true), entry("c", "90", false), entry("d", "80", false), entry("e", "79.99", false));
    assertThat(Ranking.of(entries, 80)).extracting(ranked -> ranked.entry().division(), Ranking.Ranked::rank, Ranking.Ranked::passed)
        .containsExactly(tuple("a", 1, true), tuple("b", null, false), tuple("c", 1, true), tuple("d", 3, true), tuple("e", 4, false));
    assertThat(Ranking.of(List.of(), 80)).isEmpty();
  }

  private static Entry entry(String division, String total, boolean vetoed) {
    return new Entry(division, new BigDecimal(total), vetoed);
  }
}
