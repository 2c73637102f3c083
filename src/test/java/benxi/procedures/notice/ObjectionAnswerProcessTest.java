package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.document.Letters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("答复异议（第22条第5款）")
class ObjectionAnswerProcessTest extends NoticeProcess {

  @Autowired Letters letters;

  @Test
  @DisplayName("第22条第5款：两件异议两个任务，各自答复，全部答复后结束")
  void answersEach() {
    publishAndObject("她的儿子在城里上班", "她有两套房");

    String instance = answer();
    List<Task> open = open();
    assertThat(open).hasSize(2);
    assertThat(open).allSatisfy(task -> assertThat(tasks.getIdentityLinksForTask(task.getId()))
        .extracting("groupId").containsExactly("townshipHead-" + TOWNSHIP));
    assertThat(open).extracting(task -> tasks.getVariable(task.getId(), "objectionContent"))
        .containsExactlyInAnyOrder("她的儿子在城里上班", "她有两套房");

    complete(open.get(0), "upheld", "经查属实。");
    assertThat(ends(instance)).containsExactly("EndEvent_ObjectionAnswered");
    assertThat(tasks.getVariable(open.get(1).getId(), "objectionAnswer")).as("各件异议的答复互不相干").isNull();
    complete(open.get(1), "partlyUpheld", "其中一套已经出售。");

    assertThat(ends(instance)).containsExactly(
        "EndEvent_ObjectionAnswered", "EndEvent_ObjectionAnswered", "EndEvent_AllAnswered");
    assertThat(objections.ofNotice(notice().id())).extracting(objection -> objection.answer().text())
        .containsExactlyInAnyOrder("经查属实。", "其中一套已经出售。");
    assertThat(objections.ofNotice(notice().id())).allSatisfy(objection ->
        assertThat(letters.find(objection.answer().letterId()).orElseThrow().data())
            .contains(objection.number(), objection.content(), objection.answer().text()));
  }

  @Test
  @DisplayName("内部安排10个工作日：2017年11月15日开始答复，11月29日24时到期")
  void dueInTenWorkingDays() {
    publishAndObject("她有两套房");
    clock.forwardTo(LocalDate.of(2017, 11, 15).atTime(9, 0));

    answer();
    // 16 17 | 20 21 22 23 24 | 27 28 29
    assertThat(open().get(0).getDueDate().toInstant())
        .isEqualTo(LocalDateTime.of(2017, 11, 29, 23, 59, 59).atZone(ZONE).toInstant());
  }

  @Test
  @DisplayName("没有尚未答复的异议：立即结束")
  void nothingToAnswer() {
    publish();
    String instance = answer();
    assertThat(ends(instance)).containsExactly("EndEvent_AllAnswered");
  }

  @Test
  @DisplayName("没有选结论、没有写答复：退回，任务还在")
  void withoutConclusion() {
    publishAndObject("她有两套房");
    answer();
    Task task = open().get(0);
    assertThatThrownBy(() -> complete(task, "maybe", " ")).isInstanceOf(InputRefused.class);
    assertThat(open()).hasSize(1);
    assertThat(objections.ofNotice(notice().id())).allSatisfy(objection -> assertThat(objection.answer()).isNull());
  }

  private void publishAndObject(String... contents) {
    publish();
    for (String content : contents) {
      objectNow(content);
    }
    clock.forwardPast(SEVENTH_DAY);
  }

  private String answer() {
    return start("objection-answer", Map.of("noticeId", notice().id(), "answerRole", "townshipHead",
        "answerPeriodKey", "relief/objection-answer-period"));
  }

  private List<Task> open() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_AnswerObjection").list();
  }

  private void complete(Task task, String conclusion, String answer) {
    tasks.complete(task.getId(), Map.of("objectionConclusion", conclusion, "objectionAnswer", answer));
  }
}
