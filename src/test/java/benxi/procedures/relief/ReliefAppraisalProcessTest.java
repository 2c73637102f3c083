package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("第22条第3款：民主评议")
class ReliefAppraisalProcessTest {

  private static final List<String> KINDS =
      List.of("townshipStaff", "committeeMember", "partyRepresentative", "residentRepresentative");

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired Appraisals appraisals;
  private String caseId;

  @BeforeEach
  void anAppraisalIsWanted() {
    clock.set(LocalDate.of(2017, 10, 9));
    caseId = office.accept();
    office.investigate(caseId, Map.of("appraisalAnswer", "yes"));
  }

  @Test
  @DisplayName("15人小组，10人出席无效，重新召集；11人出席有效，表决不同意，案件照样往下办")
  void tenOfFifteenIsInvalidElevenIsValid() {
    form(panel(15));
    hold(10, "agree");
    assertThat(office.openTasks(caseId)).containsExactly("Task_HoldMeeting");

    hold(11, "disagree");
    assertThat(office.openTasks(caseId)).containsExactly("Task_GiveOpinion");
    assertThat(appraisals.ofCase(caseId)).extracting(Appraisal::valid).containsExactly(false, true);
    assertThat(appraisals.ofCase(caseId).get(1).recommended()).isFalse();
  }

  @Test
  @DisplayName("14人的小组退回：总人数不得少于15人")
  void fourteenAreTooFew() {
    assertThatThrownBy(() -> form(panel(14))).hasMessageContaining("14").hasMessageContaining("15");
    assertThat(office.openTasks(caseId)).containsExactly("Task_FormPanel");
  }

  @Test
  @DisplayName("缺一类人员的小组退回，写明缺哪一类")
  void eachKindOfMemberIsNeeded() {
    String withoutParty = panel(20).lines().filter(line -> !line.contains("partyRepresentative"))
        .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> form(withoutParty)).hasMessageContaining("党员代表");
  }

  @Test
  @DisplayName("同一人列了两次的小组退回")
  void nobodyIsInThePanelTwice() {
    assertThatThrownBy(() -> form(panel(15) + "\n成员1\ttownshipStaff")).hasMessageContaining("成员1");
  }

  @Test
  @DisplayName("出席却没有签字的会议记录退回，写明是谁")
  void everyoneWhoAttendsSigns() {
    form(panel(15));

    assertThatThrownBy(() -> office.complete("linfeng", caseId, "Task_HoldMeeting",
        meeting(record(15, 11, "agree").replaceFirst("成员3\t([^\n]*)\t是\tagree\t是", "成员3\t$1\t是\tagree\t否"))))
        .hasMessageContaining("成员3").hasMessageContaining("签字");
    assertThat(appraisals.ofCase(caseId)).isEmpty();
  }

  @Test
  @DisplayName("不是小组成员的人不能表决；小组成员都要列出")
  void onlyMembersVote() {
    form(panel(15));

    assertThatThrownBy(() -> office.complete("linfeng", caseId, "Task_HoldMeeting",
        meeting(record(15, 11, "agree").replace("成员15\t", "外人\t"))))
        .hasMessageContaining("外人").hasMessageContaining("成员15");
  }

  private void form(String panel) {
    office.complete("linfeng", caseId, "Task_FormPanel", Map.of("panelMembers", panel));
  }

  private void hold(int present, String vote) {
    office.complete("linfeng", caseId, "Task_HoldMeeting", meeting(record(15, present, vote)));
  }

  private Map<String, Object> meeting(String record) {
    return Map.of("meetingOn", clock.today().toString(), "meetingPlace", "村委会", "meetingRecord", record,
        "meetingMinutes", "介绍了入户调查情况。");
  }

  private static String panel(int members) {
    return IntStream.rangeClosed(1, members).mapToObj(i -> "成员" + i + "\t" + KINDS.get(i % 4))
        .collect(Collectors.joining("\n"));
  }

  private static String record(int members, int present, String vote) {
    return IntStream.rangeClosed(1, members).mapToObj(i -> "成员" + i + "\t" + KINDS.get(i % 4) + "\t"
        + (i <= present ? "是\t" + vote + "\t是" : "否\t\t否")).collect(Collectors.joining("\n"));
  }
}
