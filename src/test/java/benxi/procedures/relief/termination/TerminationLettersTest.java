package benxi.procedures.relief.termination;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("终止救助供养的文书和公示写什么")
class TerminationLettersTest {

  private static final LocalDate SUNDAY = LocalDate.of(2018, 4, 8);
  private static final LocalDate NEXT_SUNDAY = LocalDate.of(2018, 4, 15);
  private static final String OVERRULING = "县医院4月3日复查，证明已恢复劳动能力。";

  @Autowired TerminationOffice office;
  @Autowired TestClock clock;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;

  private String certificate;

  @BeforeEach
  void aRecipientSinceNovember2017() {
    certificate = office.recipient();
    clock.set(SUNDAY);
  }

  @Test
  @DisplayName("第27条第2款：认定应当终止的，告知书写认定的结果、条款和核实情况")
  void theReasonsOfTheTable() {
    String caseId = office.publish(certificate);
    office.noticeEnds(NEXT_SUNDAY);

    assertThat(letter(caseId, "relief/termination")).contains("经过康复治疗，已恢复劳动能力（第25条第2项）。入户核实，情况属实。");
    assertThat(notice(caseId)).contains("经过康复治疗恢复劳动能力（第25条第2项）", "\"拟终止救助供养\"");
  }

  @Test
  @DisplayName("第27条第2款：认定没有恢复劳动能力、县里仍核准终止的，公示和告知书写核准的理由，不写“没有恢复”")
  void theReasonOfWhoOverrulesTheTable() {
    String caseId = office.report(certificate);
    office.examine(caseId, Map.of("labourCapable", "no"));
    overrule(caseId);
    assertThat(notice(caseId)).contains("拟终止救助供养。" + OVERRULING).doesNotContain("没有恢复");
    office.noticeEnds(NEXT_SUNDAY);

    assertThat(letter(caseId, "relief/termination")).contains("\"reasons\":\"" + OVERRULING + "\"").doesNotContain("没有恢复");
    assertThat(office.relief.tasks.getVariable(office.relief.task(caseId, "Task_DeliverReasons").getId(), "shortReasons"))
        .isEqualTo(OVERRULING);
  }

  @Test
  @DisplayName("第25条、第27条：认定所报不属实、县里仍核准终止的，引用所报情形的条款，不引用第26条第1款")
  void theClauseOfTheGround() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "hukouMoved"));
    office.examine(caseId, Map.of("groundVerified", "no"));
    overrule(caseId);
    office.noticeEnds(NEXT_SUNDAY);

    assertThat(notice(caseId)).contains("户籍迁出本市（第25条第6项）").doesNotContain("第26条");
    assertThat(letter(caseId, "relief/termination")).contains("第25条第6项").doesNotContain("第26条", "不属实");
    assertThat(letter(caseId, "relief/agency-termination-notice")).contains("第25条第6项").doesNotContain("第26条");
  }

  @Test
  @DisplayName("第27条第2款：不按认定核准、异议后又决定终止的，两次的理由都写进告知书")
  void theReasonsOfBothActs() {
    String caseId = office.report(certificate);
    office.examine(caseId, Map.of("labourCapable", "no"));
    overrule(caseId);
    office.relief.object(caseId, "他不能劳动。");
    office.noticeEnds(NEXT_SUNDAY);
    clock.set(LocalDate.of(2018, 4, 24));
    office.decide(caseId, "terminate");
    office.noticeEnds(LocalDate.of(2018, 5, 1));

    assertThat(letter(caseId, "relief/termination")).contains("\"reasons\":\"" + OVERRULING + "尚不能独立劳动。\"");
  }

  @Test
  @DisplayName("第25条第1项：因死亡终止的，告知书不写再次申请和转介，告知函不写不再受限制")
  void theLettersOfADeath() {
    String caseId = died();

    assertThat(text(caseId, "relief/termination-by-death")).contains("死亡或者被宣告死亡（2018年4月7日）", "第九条第四项")
        .doesNotContain("再次申请", "转介");
    assertThat(text(caseId, "relief/agency-death-notice")).contains("最低生活保障经办机构", "停发、注销").doesNotContain("不再受其限制");
    assertThat(letters.ofCase(caseId)).extracting(Letter::template)
        .doesNotContain("relief/termination", "relief/agency-termination-notice");
  }

  @Test
  @DisplayName("第9条第4项：申请一次性丧葬费用的，写函，由窗口送县民政局；核准后3个工作日内交办丧葬，不等公示期满")
  void theFuneralIsPaidByTheCounty() {
    String caseId = confirmed();
    // Confirmed on Sunday the 8th, a make-up day, which is not counted: 9, 10, 11.
    assertThat(office.relief.task(caseId, "Task_ArrangeFuneral").getDueDate()).isEqualTo("2018-04-11T23:59:59");
    arrange(caseId, "yes");

    assertThat(text(caseId, "relief/funeral-payment")).contains("本溪满族自治县民政局", "2018年4月7日", "上堡村村民委员会（村（居）民委员会）");
    assertThat(office.relief.toDeliver(caseId)).anySatisfy(text -> assertThat(text)
        .contains("一次性丧葬费用申请函", "送达本溪满族自治县民政局。"));
  }

  @Test
  @DisplayName("第9条第4项：不申请一次性丧葬费用的，不写函")
  void noPaymentIsAsked() {
    String caseId = confirmed();
    arrange(caseId, "no");
    office.noticeEnds(NEXT_SUNDAY);

    assertThat(letters.ofCase(caseId)).extracting(Letter::template).doesNotContain("relief/funeral-payment");
  }

  private String died() {
    String caseId = confirmed();
    office.noticeEnds(NEXT_SUNDAY);
    return caseId;
  }

  private String confirmed() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "died", "groundOn", "2018-04-07"));
    office.examine(caseId, Map.of());
    office.confirm(caseId);
    return caseId;
  }

  private void arrange(String caseId, String paymentWanted) {
    office.relief.complete("caiwen", caseId, "Task_ArrangeFuneral",
        Map.of("funeralBy", "committee", "funeralName", "上堡村村民委员会", "funeralPaymentWanted", paymentWanted));
  }

  /** What stands in the first letter of that template. */
  private String text(String caseId, String template) {
    String id = letters.ofCase(caseId).stream().filter(letter -> letter.template().equals(template)).map(Letter::id)
        .findFirst().orElseThrow();
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(letters.content(id)));
        XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void overrule(String caseId) {
    office.relief.complete("guanshan", caseId, "Task_ConfirmIntention",
        Map.of("confirmation", "terminate", "confirmationReason", OVERRULING));
  }

  /** What the first letter of that template was filled with. */
  private String letter(String caseId, String template) {
    return letters.ofCase(caseId).stream().filter(letter -> letter.template().equals(template)).map(Letter::data)
        .findFirst().orElseThrow();
  }

  private String notice(String caseId) {
    return sql.sql("select facts from notice where case_id = ?").param(caseId).query(String.class).list().get(0);
  }
}
