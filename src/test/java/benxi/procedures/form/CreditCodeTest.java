package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("统一社会信用代码（GB 32100）")
class CreditCodeTest {

  @Test
  @DisplayName("标准里的例子是对的")
  void acceptsTheExampleOfTheStandard() {
    assertThat(CreditCode.fault("91350100M000100Y43")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"91350100M000100Y44, 末位校验码与前17位不符", "91350100M000100Y4, 应为18位", "9135010OM000100Y43, 应为18位"})
  @DisplayName("错在哪里，就说哪里")
  void saysWhatIsWrong(String code, String fault) {
    assertThat(CreditCode.fault(code)).hasValueSatisfying(what -> assertThat(what.words()).contains(fault));
  }
}
