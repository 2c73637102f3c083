package benxi.procedures.relief.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("周岁：生日当天满一岁")
class AgesTest {

  @ParameterizedTest(name = "{0} 出生,{1} 是 {2} 周岁")
  @DisplayName("第4条、第5条：按公历的生日计算，没有2月29日的年份按2月28日")
  @CsvSource({
      "1957-10-20, 2017-10-19, 59",
      "1957-10-20, 2017-10-20, 60",
      "1957-10-20, 2017-10-21, 60",
      "1957-12-31, 2017-12-31, 60",
      "1958-01-01, 2017-12-31, 59",
      "2000-02-29, 2016-02-28, 15",
      "2000-02-29, 2016-02-29, 16",
      "2000-02-29, 2019-02-27, 18",
      "2000-02-29, 2019-02-28, 19",
      "2000-02-28, 2019-02-28, 19",
      "2000-03-01, 2019-02-28, 18",
      "2017-10-09, 2017-10-09, 0",
      "2040-02-29, 2100-02-28, 60"})
  void countsFullYears(LocalDate born, LocalDate day, int age) {
    assertThat(Ages.on(born, day)).isEqualTo(age);
  }

  @ParameterizedTest(name = "{0} 周岁:{1}")
  @DisplayName("第5条：未满16周岁、满16周岁而未满60周岁、60周岁以上")
  @CsvSource({"0, minor", "15, minor", "16, adult", "59, adult", "60, elderly", "101, elderly"})
  void sortsByAge(int age, String group) {
    assertThat(Ages.group(age, 16, 60)).isEqualTo(group);
  }
}
