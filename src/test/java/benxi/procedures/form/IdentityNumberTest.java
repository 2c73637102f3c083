package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码（GB 11643）")
class IdentityNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 10, 9);

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
  @DisplayName("标准里的两个例子都对")
  void acceptsTheExamplesOfTheStandard(String number) {
    assertThat(IdentityNumber.fault(number, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "110105194912310021, 末位校验码与前17位不符",
      "11010519491231002, 应为18位",
      "1101051949123100 2X, 应为18位",
      "11010519491231002x, 大写 X",
      "98010519491231002X, 不是省级行政区的代码",
      "110105199902310029, 不是真实的出生日期",
      "110105020001010028, 不是真实的出生日期",
      "110105201710100028, 晚于今天"})
  @DisplayName("错在哪里，就说哪里")
  void saysWhatIsWrong(String number, String fault) {
    assertThat(IdentityNumber.fault(number, TODAY)).hasValueSatisfying(what -> assertThat(what.words()).contains(fault));
  }

  @Test
  @DisplayName("给出出生日期、县区、性别")
  void tellsWhatItSays() {
    IdentityNumber number = new IdentityNumber("440524188001010014");
    assertThat(number.bornOn()).isEqualTo("1880-01-01");
    assertThat(number.divisionCode()).isEqualTo("440524");
    assertThat(number.ofMan()).isTrue();
    assertThatThrownBy(() -> new IdentityNumber("110105194912310021")).isInstanceOf(IllegalArgumentException.class);
  }
}
