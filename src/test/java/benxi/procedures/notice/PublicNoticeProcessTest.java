package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.casefile.CasefileSection;
import benxi.procedures.document.Letters;
import benxi.procedures.paging.PageWanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("公示（第22条第4款、第5款）")
class PublicNoticeProcessTest extends NoticeProcess {

  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired NoticeVerbs verbs;
  @Autowired Letters letters;
  @Autowired List<CasefileSection> sections;

  private String deployment;

  @AfterEach
  void undeploy() {
    if (deployment != null) {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @DisplayName("第22条第4款：公示当日不计，第7天24时期满，没有异议，从公示栏撤下")
  void endsAtMidnightOfTheSeventhDay() {
    String instance = publish();

    clock.forwardToLastMinuteOf(SEVENTH_DAY);
    assertThat(over(instance)).isFalse();
    assertThat(notices.current(VILLAGE, clockInstant(), PageWanted.FIRST).rows()).hasSize(1);

    clock.forwardPast(SEVENTH_DAY);
    assertThat(ends(instance)).containsExactly("EndEvent_NotObjected");
    assertThat(result(instance, "noticeObjected")).isEqualTo(false);
    assertThat(result(instance, "objectionCount")).isEqualTo(0);
    assertThat(notices.current(VILLAGE, clockInstant(), PageWanted.FIRST).rows()).isEmpty();
  }

  @Test
  @DisplayName("登记簿记下编号、案件、单位、村、首日、末日和期满的时刻")
  void keepsWhatWasPublished() {
    String instance = publish();

    Notice notice = notice();
    assertThat(notice.caseId()).isEqualTo(CASE);
    assertThat(notice.tenantId()).isEqualTo(TOWNSHIP);
    assertThat(notice.villageCode()).isEqualTo(VILLAGE);
    assertThat(notice.period()).isEqualTo(new NoticePeriod(LocalDate.of(2017, 11, 7), SEVENTH_DAY));
    assertThat(notice.end()).isEqualTo("2017年11月13日24时");
    assertThat(notice.endsAt()).isEqualTo(Instant.parse("2017-11-13T16:00:00Z"));
    assertThat(notice.facts()).containsExactly(
        Map.entry("家庭基本情况", "李桂兰，女，67岁，独居"), Map.entry("审核意见", "符合条件"));
    assertThat(notice.opening()).contains("在本溪满族自治县小市镇香蘑村委会公示7日");
    assertThat(runtime.getVariable(instance, "noticeId")).isEqualTo(notice.id());
  }

  @Test
  @DisplayName("第22条第4款：在村里张贴的公示存入案卷，与公示栏一字不差；案卷里有公示和异议")
  void postedInTheVillage() {
    publish(Map.of("noticeFacts", Spin.JSON("{\"家庭基本情况\":\"李桂兰，女，67岁，独居\",\"审核意见\":\"符合条件\"}")));
    objectNow("她有两套房");

    assertThat(letters.ofCase(CASE)).singleElement().satisfies(letter -> {
      assertThat(letter.template()).isEqualTo("shared/public-notice");
      assertThat(letter.data()).contains("李桂兰，女，67岁，独居", notice().opening(), NUMBER, "12345");
    });
    assertThat(sections).filteredOn(section -> section.key().equals("notices"))
        .singleElement().satisfies(section -> assertThat(section.rows(CASE).get(0).get("异议件数")).isEqualTo(1));
    assertThat(sections).filteredOn(section -> section.key().equals("objections"))
        .singleElement().satisfies(section -> assertThat(section.rows(CASE).get(0).get("内容")).isEqualTo("她有两套房"));
  }

  @Test
  @DisplayName("第22条第4款：期满之日是星期日，不顺延")
  void endsOnASunday() {
    clock.set(LocalDate.of(2017, 11, 5));
    String instance = publish();

    assertThat(notice().period().lastDay()).isEqualTo(LocalDate.of(2017, 11, 12));
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 11, 12));
    assertThat(over(instance)).isFalse();
    clock.forwardPast(LocalDate.of(2017, 11, 12));
    assertThat(over(instance)).isTrue();
  }

  @Test
  @DisplayName("第22条第5款：末日23时59分59秒提出的异议有效")
  void objectedInTheLastSecond() {
    String instance = publish();
    clock.forwardTo(SEVENTH_DAY.atTime(LocalTime.of(23, 59, 59)));

    Objection objection = objectNow("她的儿子在城里上班");
    assertThat(objection.number()).isEqualTo(NUMBER + "-Y1");
    assertThat(over(instance)).as("公示照常进行到期满").isFalse();

    clock.forwardPast(SEVENTH_DAY);
    assertThat(ends(instance)).containsExactly("EndEvent_ObjectionRegistered", "EndEvent_Objected");
    assertThat(result(instance, "noticeObjected")).isEqualTo(true);
    assertThat(result(instance, "objectionCount")).isEqualTo(1);
  }

  @Test
  @DisplayName("第22条第5款：24时提出的异议不予登记，即使定时器还没有触发（停机）")
  void objectedAtMidnight() {
    String instance = publish();
    clock.set(SEVENTH_DAY.plusDays(1).atStartOfDay());

    assertThatThrownBy(() -> objectNow("她的儿子在城里上班")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("公示期已于2017年11月13日24时届满").hasMessageContaining("请向县级民政部门反映");
    assertThat(notices.current(VILLAGE, clockInstant(), PageWanted.FIRST).rows()).as("公示栏按时刻撤下").isEmpty();

    clock.runWaiting();
    clock.forwardTo(SEVENTH_DAY.plusDays(1).atTime(8, 0));
    assertThat(ends(instance)).containsExactly("EndEvent_NotObjected");
  }

  @Test
  @DisplayName("第22条第5款：24时以前收到、停机以后才登记上的异议有效")
  void receivedInTimeWhileTheTimerWasLate() {
    String instance = publish();
    clock.set(SEVENTH_DAY.plusDays(1).atTime(0, 5));

    object(SEVENTH_DAY.atTime(23, 58), "她的儿子在城里上班");
    clock.forwardTo(SEVENTH_DAY.plusDays(1).atTime(0, 6));
    assertThat(ends(instance)).containsExactly("EndEvent_ObjectionRegistered", "EndEvent_Objected");
  }

  @Test
  @DisplayName("第22条第5款：一次公示的两件异议各有编号，都算在内")
  void twoObjections() {
    String instance = publish();
    clock.forwardTo(LocalDate.of(2017, 11, 8).atTime(10, 0));
    Objection first = objectNow("她的儿子在城里上班");
    clock.forwardTo(LocalDate.of(2017, 11, 9).atTime(10, 0));
    Objection second = objectNow("她有两套房");

    assertThat(second.number()).isEqualTo(NUMBER + "-Y2");
    assertThat(objections.ofNotice(notice().id())).extracting(Objection::content)
        .containsExactly("她的儿子在城里上班", "她有两套房");
    assertThat(first.objectorName()).isEqualTo("王明");
    clock.forwardPast(SEVENTH_DAY);
    assertThat(result(instance, "objectionCount")).isEqualTo(2);
  }

  @Test
  @DisplayName("同一份异议提交两次，只登记一件")
  void sentTwice() {
    publish();
    String id = UUID.randomUUID().toString();
    ObjectionEntry entry = new ObjectionEntry(Channel.BOARD, clockInstant(), null, null, "她有两套房", null);

    intake.take(NUMBER, id, entry);
    intake.take(NUMBER, id, entry);
    assertThat(objections.ofNotice(notice().id())).hasSize(1);
  }

  @Test
  @DisplayName("异议人写的内容只在登记簿里，不进引擎的历史变量")
  void objectionsStayInTheRegister() {
    String instance = publish();
    objectNow("她的儿子在城里上班");

    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
        .noneSatisfy(variable -> assertThat(String.valueOf(variable.getValue())).contains("儿子"));
  }

  @Test
  @DisplayName("撤回申请：公示立即撤下，定时器不再触发，不再收异议")
  void calledOff() {
    String caller = caller();
    clock.forwardTo(LocalDate.of(2017, 11, 9).atTime(10, 0));

    runtime.createMessageCorrelation("test.withdrawn").processInstanceId(caller).correlate();

    assertThat(notice().isCalledOff()).isTrue();
    assertThat(notices.current(VILLAGE, clockInstant(), PageWanted.FIRST).rows()).isEmpty();
    assertThat(management.createJobQuery().timers().processDefinitionKey("public-notice").count()).isZero();
    assertThatThrownBy(() -> objectNow("她有两套房")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("2017年11月9日10时00分提前撤下");
  }

  @Test
  @DisplayName("withdrawAll 撤下一个案件的全部公示，留下原因，别的案件不动")
  void withdrawAll() {
    publish();
    verbs.withdrawAll("SQ210521100-2017-0002", "所公示的申请不再办理");
    assertThat(notices.current(VILLAGE, clockInstant(), PageWanted.FIRST).rows()).hasSize(1);
    verbs.withdrawAll(CASE, "所公示的申请不再办理");
    assertThat(notices.current(VILLAGE, clockInstant(), PageWanted.FIRST).rows()).isEmpty();
    assertThat(notice().withdrawnBecause()).isEqualTo("所公示的申请不再办理");
  }

  @Test
  @DisplayName("第22条第5款：重新公示另有编号和自己的公示期")
  void publishedAgain() {
    publish();
    clock.forwardPast(SEVENTH_DAY);
    clock.forwardTo(LocalDate.of(2017, 12, 1).atTime(9, 0));
    publish();

    assertThat(notices.byNumber(CASE + "-G2").orElseThrow().end()).isEqualTo("2017年12月8日24时");
  }

  @Test
  @DisplayName("第23条第2款：批准结果的公布不收异议")
  void noObjectionToADecision() {
    publish(Map.of("noticeKind", "relief-approval", "noticePeriodKey", "relief/approval-notice-period",
        "objectionsAllowed", false));
    assertThatThrownBy(() -> objectNow("她有两套房")).isInstanceOf(InputRefused.class).hasMessageContaining("不再收异议");
  }

  @Test
  @DisplayName("身份证号自动隐去，电话号码不予公示，缺少的一次说全")
  void publishesNoPersonalNumbers() {
    assertThatThrownBy(() -> publish(Map.of("noticeKind", "no-such", "villageCode", "210521100",
        "noticeFacts", "{\"家庭基本情况\":\"电话13804140000\"}"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("no-such").hasMessageContaining("210521100").hasMessageContaining("13804140000");
    assertThat(notices.ofCase(CASE)).isEmpty();

    publish(Map.of("noticeFacts", "{\"家庭基本情况\":\"李桂兰，210521195003041220\"}"));
    assertThat(notice().facts()).containsEntry("家庭基本情况", "李桂兰，210521********1220");
  }

  private Instant clockInstant() {
    return clock.now().atZone(ZONE).toInstant();
  }

  /** A procedure that publishes and can be withdrawn meanwhile. */
  private String caller() {
    deployment = repository.createDeployment().addModelInstance("caller.bpmn",
        Bpmn.createExecutableProcess("test-caller").camundaHistoryTimeToLiveString("P1D").startEvent()
            .callActivity("call").calledElement("public-notice")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .camundaIn("noticeKind", "noticeKind").camundaIn("noticePeriodKey", "noticePeriodKey")
            .camundaIn("villageCode", "villageCode").camundaIn("noticeTitle", "noticeTitle")
            .camundaIn("noticeFacts", "noticeFacts").camundaIn("objectionsAllowed", "objectionsAllowed")
            .boundaryEvent("withdrawn").message("test.withdrawn").endEvent()
            .moveToActivity("call").endEvent().done()).deploy().getId();
    return start("test-caller", Map.of(
        "noticeKind", "relief-opinion", "noticePeriodKey", "relief/notice-period", "villageCode", VILLAGE,
        "noticeTitle", "公示", "noticeFacts", "{\"审核意见\":\"符合条件\"}", "objectionsAllowed", true));
  }
}
