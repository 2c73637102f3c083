package benxi.procedures.relief.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("理由的文字：花括号处填入本案的值")
class SentenceTest {

  @Test
  @DisplayName("金额不带多余的零")
  void fillsValues() {
    assertThat(Sentence.fill("{who}月收入{sum}元，标准{standard}元，财产{property}元", Map.of("who", "张$1",
        "sum", new BigDecimal("300.00"), "standard", new BigDecimal("370.50"), "property", new BigDecimal("0.00"))))
        .isEqualTo("张$1月收入300元，标准370.5元，财产0元");
  }

  @Test
  @DisplayName("决策表写了没有的名称：指出哪一句、哪一处、可用哪些")
  void namesWhatIsUnknown() {
    assertThatThrownBy(() -> Sentence.fill("已满{oldAge}周岁", Map.of("elderlyAge", 60)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("已满{oldAge}周岁").hasMessageContaining("{oldAge}").hasMessageContaining("elderlyAge");
  }
}
