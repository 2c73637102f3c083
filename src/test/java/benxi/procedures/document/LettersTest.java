package benxi.procedures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("文书：从模板填写，随案保存")
class LettersTest {

  private static final String CASE = "SQ210521001-2017-0001";

  @Autowired Letters letters;
  @Autowired IdentityService identity;
  @Autowired TestClock clock;

  @BeforeEach
  void on9October2017() {
    clock.set(LocalDate.of(2017, 10, 9));
    identity.setAuthenticatedUserId("zhangwei");
  }

  @Test
  @DisplayName("第21条： 受理通知书写明期限和它的推算，编号是申请编号加上本案文书的序号")
  void writesTheAcceptance() throws Exception {
    Letter letter = letters.write(CASE, "210521001", "relief/acceptance", acceptance());

    assertThat(letter.number()).isEqualTo(CASE + "-01");
    assertThat(letter.createdBy()).isEqualTo("zhangwei");
    assertThat(letter.fileName()).isEqualTo("01-受理通知书.docx");
    assertThat(text(letters.content(letter.id())))
        .contains("张德山", "2017年11月6日", "10月9日之后的第20个工作日", "2017年10月9日", CASE + "-01")
        .doesNotContain("{{", "}}");
    assertThat(letters.ofCase(CASE)).containsExactly(letter);
    assertThat(letters.write(CASE, "210521001", "relief/acceptance", acceptance()).number()).isEqualTo(CASE + "-02");
  }

  @Test
  @DisplayName("记下的 SHA-256 正是所存字节的摘要")
  void sumIsOfTheStoredBytes() throws Exception {
    Letter letter = letters.write(CASE, "210521001", "relief/acceptance", acceptance());

    byte[] sum = MessageDigest.getInstance("SHA-256").digest(letters.content(letter.id()));
    assertThat(letter.sha256()).isEqualTo(HexFormat.of().formatHex(sum));
    assertThat(letter.data()).contains("\"applicant\":\"张德山\"");
  }

  @Test
  @DisplayName("填入的文字里的 {{office}} 和 [name] 照原样印出，不再当作占位符")
  void dataIsNotEvaluatedAgain() throws Exception {
    Map<String, Object> data = acceptance();
    data.put("derivation", "{{office}} ${1+1} T(java.lang.Runtime) [name] {{@officer}}");

    assertThat(text(letters.content(letters.write(CASE, "210521001", "relief/acceptance", data).id())))
        .contains("{{office}} ${1+1} T(java.lang.Runtime) [name] {{@officer}}");
  }

  @Test
  @DisplayName("缺的、空的、多的、不能印的值一次全部指出，文书不写")
  void namesEveryWrongValueAtOnce() {
    Map<String, Object> data = acceptance();
    data.remove("office");
    data.put("officer", " ");
    data.put("dueOn", new Object[0]);
    data.put("dueDate", "2017-11-06");

    assertThatThrownBy(() -> letters.write(CASE, "210521001", "relief/acceptance", data))
        .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.faults())
            .hasSize(4)
            .anyMatch(f -> f.contains("（office）没有给出值"))
            .anyMatch(f -> f.contains("（officer）是空的"))
            .anyMatch(f -> f.contains("（dueOn）的值") && f.contains("请换成文字"))
            .anyMatch(f -> f.contains("没有“dueDate”这一项")));
    assertThatThrownBy(() -> letters.write(CASE, "210521001", "relief/nothing", data))
        .isInstanceOf(InputRefused.class).hasMessageContaining("没有名为“relief/nothing”的文书模板");
  }

  @Test
  @DisplayName("第23条第3款： 送达只登记一次，不早于文书，不在将来")
  void deliveryIsRecordedOnce() {
    Letter letter = letters.write(CASE, "210521001", "relief/acceptance", acceptance());

    assertThatThrownBy(() -> letters.recordDelivery(letter.id(), LocalDate.of(2017, 10, 8), "", null))
        .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.faults()).hasSize(3));
    assertThatThrownBy(() -> letters.recordDelivery(letter.id(), LocalDate.of(2017, 10, 10), "直接送达", "张德山"))
        .isInstanceOf(InputRefused.class).hasMessageContaining("晚于今天");

    Letter delivered = letters.recordDelivery(letter.id(), LocalDate.of(2017, 10, 9), "直接送达", "张德山");
    assertThat(delivered.delivery())
        .isEqualTo(new Delivery(LocalDate.of(2017, 10, 9), "直接送达", "张德山", "zhangwei"));
    assertThatThrownBy(() -> letters.recordDelivery(letter.id(), LocalDate.of(2017, 10, 9), "邮寄送达", "张某"))
        .isInstanceOf(InputRefused.class).hasMessageContaining("已登记送达（2017-10-09，直接送达，收件人张德山）");
    assertThat(letters.find(letter.id())).contains(delivered);
  }

  static Map<String, Object> acceptance() {
    return new HashMap<>(Map.ofEntries(
        Map.entry("office", "本溪满族自治县小市镇人民政府"),
        Map.entry("addressee", "张德山"),
        Map.entry("applicant", "张德山"),
        Map.entry("identityNumber", "210521195003120019"),
        Map.entry("appliedOn", LocalDate.of(2017, 10, 9)),
        Map.entry("acceptedOn", LocalDate.of(2017, 10, 9)),
        Map.entry("opinionDays", 20),
        Map.entry("dueOn", LocalDate.of(2017, 11, 6)),
        Map.entry("derivation", "10月9日之后的第20个工作日；其间没有节假日。"),
        Map.entry("officer", "李敏"),
        Map.entry("contactPhone", "024-46800000")));
  }

  static String text(byte[] word) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
