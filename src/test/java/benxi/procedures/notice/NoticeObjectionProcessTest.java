package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("登记对公示的异议（第22条第5款）")
class NoticeObjectionProcessTest extends NoticeProcess {

  @Autowired FormService forms;
  @Autowired RepositoryService repository;

  private String clerk = "caiwen";

  @Test
  @DisplayName("当面提出的异议登记在那次公示上，流程归到那个案件")
  void madeInPerson() {
    String notice = publish();
    clock.forwardTo(LocalDateTime.of(2017, 11, 8, 15, 40));

    String instance = register(Map.of());

    assertThat(ends(instance)).containsExactly("EndEvent_ObjectionRegistered");
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult()
        .getBusinessKey()).isEqualTo(CASE);
    assertThat(objections.ofNotice(notice().id())).singleElement().satisfies(objection -> {
      assertThat(objection.number()).isEqualTo(NUMBER + "-Y1");
      assertThat(objection.channel()).isEqualTo(Channel.COUNTER);
      assertThat(objection.raisedAt()).isEqualTo(LocalDateTime.of(2017, 11, 8, 15, 30).atZone(ZONE).toInstant());
      assertThat(objection.registeredLate()).isFalse();
    });
    clock.forwardPast(SEVENTH_DAY);
    assertThat(ends(notice)).containsExactly("EndEvent_ObjectionRegistered", "EndEvent_Objected");
  }

  @Test
  @DisplayName("公示编号照公示栏抄写：空格、全角、小写不要紧；异议人可以匿名")
  void numberAsCopied() {
    publish();
    clock.forwardTo(LocalDateTime.of(2017, 11, 8, 15, 40));
    Map<String, Object> anonymous = new HashMap<>();
    anonymous.put("noticeNumber", " sq210521100-2017-0001－g1 ");
    anonymous.put("objectorName", null);
    anonymous.put("objectorPhone", null);

    register(anonymous);

    assertThat(objections.ofNotice(notice().id())).extracting(Objection::by).containsExactly("匿名");
  }

  @Test
  @DisplayName("第22条第5款：末日收到、次日上午才登记的异议补登，由乡镇负责人处理并答复")
  void registeredTheNextMorning() {
    String notice = publish();
    clock.forwardTo(SEVENTH_DAY.plusDays(1).atTime(9, 0));
    assertThat(ends(notice)).containsExactly("EndEvent_NotObjected");

    String instance = register(Map.of("objectionReceivedAt", "2017-11-13T16:20"));

    assertThat(objections.ofNotice(notice().id())).singleElement()
        .satisfies(objection -> assertThat(objection.registeredLate()).isTrue());
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(CASE).singleResult();
    assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_AnswerObjection");
    assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting("groupId")
        .containsExactly("townshipHead-" + TOWNSHIP);
    assertThat(tasks.getVariable(task.getId(), "objectionRemark").toString()).contains("请县级民政部门退回");

    tasks.complete(task.getId(), Map.of("objectionConclusion", "rejected", "objectionAnswer", "经查，没有两套房。"));
    assertThat(ends(instance)).containsExactly("EndEvent_LateObjectionAnswered");
    assertThat(objections.ofNotice(notice().id())).allSatisfy(objection ->
        assertThat(objection.answer().conclusion()).isEqualTo(Conclusion.REJECTED));
  }

  @Test
  @DisplayName("第27条第2款：所公示的是县级的意见，末日收到、次日上午才登记的异议由县级调查核实并答复")
  void lateAgainstAnActOfTheCounty() {
    publish(Map.of("noticeKind", "relief-termination", "answerRole", "countyExaminer"));
    clock.forwardTo(SEVENTH_DAY.plusDays(1).atTime(9, 0));

    register(Map.of("objectionReceivedAt", "2017-11-13T16:20"));

    Task task = tasks.createTaskQuery().processInstanceBusinessKey(CASE).singleResult();
    assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting("groupId").containsExactly("countyExaminer-210521");
    assertThat(tasks.getVariable(task.getId(), "objectionRemark").toString()).contains("请先组织调查核实").doesNotContain("退回");
  }

  @Test
  @DisplayName("没有这个编号的公示、别的乡镇的公示：不予登记，什么也没有发起")
  void unknownNumber() {
    publish();
    clock.forwardTo(LocalDateTime.of(2017, 11, 8, 15, 40));
    refused(Map.of("noticeNumber", "SQ210521100-2017-0009-G1"), "没有编号为“SQ210521100-2017-0009-G1”的公示");
    clerk = "tangmin";
    refused(Map.of(), "没有编号为“" + NUMBER + "”的公示，或者它不是本单位办理的");
  }

  @Test
  @DisplayName("公示期满以后收到的、公示以前收到的、还没有到的时刻：不予登记")
  void receivedOutsideThePeriod() {
    publish();
    refused(Map.of("objectionReceivedAt", "2017-11-06T08:59"), "早于公示的时刻");
    refused(Map.of("objectionReceivedAt", "2017-11-06T10:00"), "晚于现在");
    clock.forwardTo(SEVENTH_DAY.plusDays(1).atTime(9, 0));
    refused(Map.of("objectionReceivedAt", "2017-11-14T00:00"), "公示期已于2017年11月13日24时届满");
  }

  @Test
  @DisplayName("表单不许的不予登记，一次说全：怎样提出、电话、内容")
  void everythingWrongAtOnce() {
    publish();
    clock.forwardTo(LocalDateTime.of(2017, 11, 8, 15, 40));
    refused(Map.of("objectionChannel", "board", "objectorPhone", "1", "objectionContent", " "),
        "怎样提出", "异议人电话", "异议内容");
  }

  private void refused(Map<String, Object> changes, String... words) {
    assertThatThrownBy(() -> register(changes)).isInstanceOfSatisfying(InputRefused.class,
        refusal -> assertThat(String.join("\n", refusal.faults())).contains(words));
    assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("notice-objection").count()).isZero();
    assertThat(objections.ofNotice(notice().id())).isEmpty();
  }

  /** What the clerk fills in; the changes replace single fields. */
  private String register(Map<String, Object> changes) {
    Map<String, Object> fields = new HashMap<>(Map.of("noticeNumber", NUMBER, "objectionChannel", "counter",
        "objectionReceivedAt", "2017-11-08T15:30", "objectorName", "王明", "objectorPhone", "13804140000",
        "objectionContent", "她有两套房"));
    fields.putAll(changes);
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey("notice-objection")
        .latestVersion().singleResult().getId();
    return as(clerk, () -> forms.submitStartForm(definition, fields)).getId();
  }
}
