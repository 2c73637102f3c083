package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字中的身份证号、银行卡号和电话")
class PersonalNumbersTest {

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("身份证号的出生日期隐去；校验码不对、写成15位、有空格、全角的也一样")
  @CsvSource({
      "身份证210521195003041220。, 身份证210521********1220。",
      "21052119500304122X, 210521********122X",
      "210521195003041229, 210521********1229",
      "210521500304122, 210521******122",
      "210521 19500304 1220, 210521********1220",
      "ID210521195003041220, ID210521********1220",
      "２１０５２１１９５００３０４１２２０, 210521********1220"})
  void masked(String text, String published) {
    assertThat(PersonalNumbers.masked(text)).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("银行卡号只留前六位和后四位，16到19位，写成四位一组的也一样")
  @CsvSource({
      "卡号6222021001116245702。, 卡号622202*********5702。",
      "6222 0210 0111 6245 702, 622202*********5702",
      "4111-1111-1111-1111, 411111******1111",
      "5105105105105100, 510510******5100"})
  void maskedBankCards(String text, String shown) {
    assertThat(PersonalNumbers.masked(text)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("供养证号、案件编号、信用代码、金额不是身份证号，照原样公示")
  @ValueSource(strings = {"210521201700001", "SQ210521100-2017-0001-G1", "912105001234567890", "91210500MA0ABCDE1F",
      "每月收入12000元，存款3000000元", "210521********1220",
      "6222021001116245703", "0b1f6a1e-4111-1111-1111-111111111111", "20171009153000123"})
  void unmasked(String text) {
    assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("认得出手机和固定电话")
  @ValueSource(strings = {"13804140000", "138 0414 0000", "138-0414-0000", "+86 13804140000", "024-43840000",
      "(0414)2840000", "电话02443840000"})
  void phones(String text) {
    assertThat(PersonalNumbers.phone(text.replace("(", "").replace(")", ""))).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("身份证号、证号、日期、金额不是电话")
  @ValueSource(strings = {"210521195003041220", "210521201700001", "2017-11-06", "SQ210521100-2017-0001-G1",
      "收入12000.00元"})
  void notPhones(String text) {
    assertThat(PersonalNumbers.phone(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("日志里电话也隐去，散列值不动")
  @CsvSource({
      "tel13804140001, tel138********",
      "电话024-43840000。, 电话024********。",
      "e13804140001f, e13804140001f"})
  void maskedWithPhones(String text, String logged) {
    assertThat(PersonalNumbers.maskedWithPhones(text)).isEqualTo(logged);
  }
}
