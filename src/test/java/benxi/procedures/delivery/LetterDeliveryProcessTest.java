package benxi.procedures.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.document.Delivery;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.relief.termination.TerminationOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("送达文书：写好了不等于告知了")
class LetterDeliveryProcessTest {

  private static final LocalDate MONDAY = LocalDate.of(2017, 11, 6);

  @Autowired ReliefOffice office;
  @Autowired TerminationOffice termination;
  @Autowired Letters letters;
  @Autowired TestClock clock;

  @BeforeEach
  void aMonday() {
    clock.set(MONDAY);
  }

  @Test
  @DisplayName("第21条：受理通知书由受理窗口在5个工作日内送达，登记后任务办结")
  void happyPath() {
    String caseId = office.accept();

    Task task = onlyDelivery(caseId);
    assertThat(office.toDeliver(caseId)).singleElement().asString()
        .startsWith("把《受理通知书》（" + letter(caseId, "relief/acceptance").number() + "）送达申请人韩守田");
    assertThat(task.getName()).isEqualTo("送达《受理通知书》");
    assertThat(task.getDueDate()).as("7、8、9、10日，11、12日是周末，13日").isEqualTo("2017-11-13T23:59:59");
    assertThat(office.tasks.getIdentityLinksForTask(task.getId())).extracting("groupId").containsExactly("townshipWindow-210521100");

    office.deliver(caseId, ReliefOffice.DELIVERY);
    assertThat(letter(caseId, "relief/acceptance").delivery()).isEqualTo(new Delivery(MONDAY, "直接送达", "韩守田", "caiwen"));
    assertThat(office.toDeliver(caseId)).isEmpty();
    assertThat(ends(caseId)).containsExactly("EndEvent_Delivered");
  }

  @Test
  @DisplayName("第21条：材料不齐，一次性告知书也要送达")
  void theNoticeOfWhatIsMissing() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials",
        ReliefOffice.with(ReliefOffice.materials(), Map.of("receivedMaterials", List.of("identityProof"))));
    assertThat(office.toDeliver(caseId)).singleElement().asString().contains("《一次性告知书》", "韩守田");
  }

  @Test
  @DisplayName("送达日期早于文书日期：退回，任务还在，没有登记")
  void deliveredBeforeItWasWritten() {
    String caseId = office.accept();
    assertThatThrownBy(() -> office.complete("caiwen", caseId, ReliefOffice.DELIVERY, delivered(MONDAY.minusDays(1))))
        .isInstanceOf(InputRefused.class).hasMessageContaining("送达日期 2017-11-05 早于制作日期 2017-11-06");
    assertThat(office.toDeliver(caseId)).hasSize(1);
    assertThat(letter(caseId, "relief/acceptance").delivery()).isNull();
  }

  @Test
  @DisplayName("规则：申请人撤回，受理通知书不必再送达，终结告知书送达申请人")
  void withdrawn() {
    String caseId = office.accept();
    office.end(caseId, "withdrawal");
    assertThat(ends(caseId)).containsExactly("EndEvent_NotDelivered");
    assertThat(office.toDeliver(caseId)).singleElement().asString().contains("《申请终结告知书》", "送达申请人韩守田");
  }

  @Test
  @DisplayName("规则：申请人死亡，终结告知书送达村（居）民委员会或者其亲属")
  void died() {
    String caseId = office.accept();
    office.end(caseId, "death");
    assertThat(office.toDeliver(caseId)).singleElement().asString().contains("《申请终结告知书》", "送达村（居）民委员会或者其亲属");
  }

  @Test
  @DisplayName("第22条第4款：公示当日张贴到村")
  void theNoticeIsPostedOnItsDay() {
    String caseId = published();
    Task posting = onlyDelivery(caseId);
    assertThat(office.toDeliver(caseId)).singleElement().asString().contains("《公示》", "张贴在", "上堡村委会公示栏");
    assertThat(posting.getName()).isEqualTo("张贴《公示》");
    assertThat(posting.getDueDate()).isEqualTo("2017-11-06T23:59:59");

    office.complete("caiwen", caseId, ReliefOffice.DELIVERY, posted(MONDAY));
    assertThat(letter(caseId, "shared/public-notice").delivery()).isEqualTo(new Delivery(MONDAY, "张贴", "上堡村公示栏", "caiwen"));
  }

  @Test
  @DisplayName("第22条第4款：公示期间撤回申请，还没有张贴的不再张贴")
  void theNoticeIsCalledOff() {
    String caseId = published();
    office.end(caseId, "withdrawal");
    assertThat(office.toDeliver(caseId)).noneMatch(text -> text.contains("《公示》"));
  }

  @Test
  @DisplayName("第22条第4款：公示期满还没有登记张贴的，任务留着，逾期看得见")
  void theNoticeThatNobodyPosted() {
    String caseId = published();
    office.noticeEnds(LocalDate.of(2017, 11, 13));
    assertThat(office.toDeliver(caseId)).singleElement().asString().contains("《公示》");
    assertThat(onlyDelivery(caseId).getDueDate()).isEqualTo("2017-11-06T23:59:59");
  }

  @Test
  @DisplayName("第22条第5款：对异议的书面答复送达异议人；匿名又没有电话的，没有人可送，答复在异议的网页上")
  void answersToObjections() {
    String caseId = published();
    office.complete("caiwen", caseId, ReliefOffice.DELIVERY, posted(MONDAY));
    office.object(caseId, "他有两套房");
    office.objectAnonymously(caseId, "他在城里有工作");
    office.noticeEnds(LocalDate.of(2017, 11, 13));
    office.investigate(caseId);
    office.answerObjections(caseId, 2);

    assertThat(office.toDeliver(caseId).stream().filter(text -> text.contains("《异议答复书》"))).singleElement().asString()
        .contains("送达异议人赵明");
  }

  @Test
  @DisplayName("第35条第3款、第4款：批准后告知低保经办机构；残疾人的还告知残疾人两项补贴经办机构")
  void agenciesAreTold() {
    String caseId = published();
    office.complete("caiwen", caseId, ReliefOffice.DELIVERY, posted(MONDAY));
    office.noticeEnds(LocalDate.of(2017, 11, 13));
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);
    office.decide(caseId, "approved");
    assertThat(office.toDeliver(caseId)).hasSize(2)
        .anyMatch(text -> text.contains("《纳入救助供养告知函》") && text.contains("送达最低生活保障经办机构"))
        .anyMatch(text -> text.contains("《公示》"));
  }

  @Test
  @DisplayName("第28条、第35条：终止以后，两份告知函和转介函都要送达")
  void afterTermination() {
    String certificate = termination.recipient();
    clock.set(LocalDate.of(2018, 4, 8));
    String caseId = termination.publish(certificate);
    office.complete("caiwen", caseId, ReliefOffice.DELIVERY, posted(clock.today()));
    termination.noticeEnds(LocalDate.of(2018, 4, 15));
    termination.deliver(caseId);
    office.complete("caiwen", caseId, "Task_ConsiderReferral",
        Map.of("referrals", List.of("lowIncome"), "referralReason", "收入低于低保标准。"));

    assertThat(office.toDeliver(caseId)).satisfiesExactlyInAnyOrder(
        text -> assertThat(text).contains("《终止救助供养告知函》", "送达最低生活保障经办机构"),
        text -> assertThat(text).contains("《终止救助供养告知函》", "送达残疾人两项补贴经办机构"),
        text -> assertThat(text).contains("《社会救助转介函》", "送达最低生活保障经办机构"));
    assertThat(office.deliveries(caseId)).extracting(Task::getDueDate).as("16日起5个工作日：17、18、19、20、23")
        .allSatisfy(due -> assertThat(due).isEqualTo("2018-04-23T23:59:59"));
  }

  /** Until the notice is published, all on this Monday; the letter of acceptance is delivered. */
  private String published() {
    String caseId = office.accept();
    office.deliver(caseId, ReliefOffice.DELIVERY);
    office.publishOpinion(caseId);
    return caseId;
  }

  private Task onlyDelivery(String caseId) {
    assertThat(office.deliveries(caseId)).hasSize(1);
    return office.deliveries(caseId).get(0);
  }

  private Letter letter(String caseId, String template) {
    return letters.ofCase(caseId).stream().filter(letter -> letter.template().equals(template)).findFirst().orElseThrow();
  }

  private static Map<String, Object> delivered(LocalDate on) {
    return Map.of("deliveredOn", on.toString(), "deliveredHow", "直接送达", "deliveredTo", "韩守田");
  }

  private static Map<String, Object> posted(LocalDate on) {
    return Map.of("deliveredOn", on.toString(), "postedAt", "上堡村公示栏");
  }

  private List<String> ends(String caseId) {
    return office.history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
        .filter(end -> end.getProcessDefinitionKey().equals("letter-delivery"))
        .filter(end -> caseId.equals(office.history.createHistoricProcessInstanceQuery()
            .processInstanceId(end.getProcessInstanceId()).singleResult().getBusinessKey()))
        .map(HistoricActivityInstance::getActivityId).toList();
  }
}
