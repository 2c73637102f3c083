package benxi.procedures.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("培训时钟")
class TrainingClockTest {

  @Autowired TrainingClock training;
  @Autowired ClockOffset offset;
  @Autowired Clock clock;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired OnBehalf behalf;
  @LocalServerPort int port;

  private String deployment;
  private List<String> monthly;

  /** What begins by itself on a day of the month would fire among those of the test on some days of the year. */
  @BeforeEach
  void onlyTheTimersOfTheTest() {
    monthly = management.createJobQuery().timers().active().list().stream()
        .filter(job -> job.getProcessInstanceId() == null).map(Job::getId).toList();
    monthly.forEach(management::suspendJobById);
  }

  @AfterEach
  void allTimersAgain() {
    monthly.forEach(management::activateJobById);
  }

  @BeforeEach
  void twoTimersAndOneThatFails() {
    deployment = repository.createDeployment()
        .addModelInstance("slow.bpmn", Bpmn.createExecutableProcess("training-slow").camundaHistoryTimeToLiveString("P1D")
            .startEvent().intermediateCatchEvent("slow").timerWithDuration("P3D")
            .intermediateCatchEvent("slower").timerWithDuration("P2D").camundaAsyncAfter().endEvent("reached").done())
        .addModelInstance("quick.bpmn", Bpmn.createExecutableProcess("training-quick").camundaHistoryTimeToLiveString("P1D")
            .startEvent().intermediateCatchEvent("quick").name("试验期满").timerWithDuration("P4D").endEvent().done())
        .addModelInstance("broken.bpmn", Bpmn.createExecutableProcess("training-broken").camundaHistoryTimeToLiveString("P1D")
            .startEvent().intermediateCatchEvent("broken").timerWithDuration("P1D")
            .serviceTask().camundaExpression("${missingVariable}").endEvent().done())
        .deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("到期的定时器按到期的先后、各在自己的时刻触发，后面的步骤也一并走完")
  void firesInOrderEachAtItsTime() {
    LocalDateTime start = training.now();
    runtime.startProcessInstanceByKey("training-slow");
    runtime.startProcessInstanceByKey("training-quick");

    Moved moved = training.forwardTo(start.plusDays(6));

    assertThat(moved.count()).isEqualTo(4);
    assertThat(moved.failures()).isEmpty();
    List<HistoricActivityInstance> timers = history.createHistoricActivityInstanceQuery()
        .activityType("intermediateTimer").list().stream()
        .sorted(Comparator.comparing(HistoricActivityInstance::getEndTime)).toList();
    assertThat(timers).extracting(HistoricActivityInstance::getActivityId).containsExactly("slow", "quick", "slower");
    assertThat(timers).extracting(timer -> ChronoUnit.DAYS.between(start.minusSeconds(1),
        LocalDateTime.ofInstant(timer.getEndTime().toInstant(), clock.getZone()))).containsExactly(3L, 4L, 5L);
    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    assertThat(training.now()).isBetween(start.plusDays(6), start.plusDays(6).plusMinutes(1));
  }

  @Test
  @DisplayName("没有到期的不触发")
  void firesNothingEarly() {
    LocalDateTime start = training.now();
    runtime.startProcessInstanceByKey("training-quick");

    assertThat(training.forwardTo(start.plusDays(3)).count()).isZero();
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("失败的步骤只试一次，写在回答里，时钟照走，别的照触发")
  void reportsWhatFails() {
    LocalDateTime start = training.now();
    runtime.startProcessInstanceByKey("training-broken");
    runtime.startProcessInstanceByKey("training-quick");

    Moved moved = training.forwardTo(start.plusDays(5));

    assertThat(moved.failures()).singleElement().satisfies(failure -> {
      assertThat(failure.process()).isEqualTo("training-broken");
      assertThat(failure.message()).contains("missingVariable");
    });
    assertThat(moved.fired()).containsOnlyKeys("training-quick");
    assertThat(training.now()).isAfterOrEqualTo(start.plusDays(5));
  }

  @Test
  @DisplayName("只能向前：拨回去的不动，并说出现在的时间")
  void neverBack() {
    LocalDateTime now = training.forwardTo(training.now().plusDays(10)).now();

    assertThatThrownBy(() -> training.forwardTo(now.minusDays(1)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("培训时钟只能向前：现在是" + TrainingClock.words(now));
    assertThatThrownBy(() -> training.forwardTo(now.plusDays(400))).hasMessageContaining("一次最多向前拨366天");
    assertThat(training.now()).isBetween(now, now.plusMinutes(1));
  }

  @Test
  @DisplayName("重新启动以后，时钟还在拨到的时间上")
  void survivesARestart() {
    LocalDateTime reached = training.forwardTo(training.now().plusDays(30)).now();
    ClockUtil.reset();
    assertThat(training.now()).isBefore(reached);

    offset.afterPropertiesSet();

    assertThat(training.now()).isBetween(reached, reached.plusMinutes(1));
  }

  @Test
  @DisplayName("网页列出接下来到期的事项：时间、图上的名称、案号")
  void listsWhatWaits() {
    behalf.of("210521100", () -> runtime.startProcessInstanceByKey("training-quick", "SQ210521100-2017-0001"));
    LocalDateTime due = training.now().plusDays(4).truncatedTo(ChronoUnit.MINUTES);

    String page = Browser.basic(port, "zhanghua", "Benxi-2017").page("/training/clock").body();

    assertThat(page).contains("试验期满", "SQ210521100-2017-0001", TrainingClock.words(due).substring(0, 10));
  }

  @Test
  @DisplayName("没有登录的人动不了时钟；登录的人用网页或 JSON 都能拨")
  void overHttp() {
    LocalDateTime target = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(2).truncatedTo(ChronoUnit.MINUTES);
    String json = "{\"to\": \"" + target + "\"}";
    assertThat(new Browser(port).post("/training/clock", json).statusCode()).isEqualTo(401);

    Browser person = Browser.basic(port, "caiwen", "Benxi-2017");
    HttpResponse<String> answer = person.post("/training/clock", json);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"now\":\"" + target, "\"failures\":[]");

    HttpResponse<String> back = person.post("/training/clock", "{\"to\": \"2017-10-09\"}");
    assertThat(back.statusCode()).isEqualTo(400);
    assertThat(back.body()).contains("培训时钟只能向前");
    assertThat(person.post("/training/clock", "{\"to\": \"明天\"}").body()).contains("“明天”不是日期时间");
    assertThat(person.page("/training/clock").body()).contains("现在是", TrainingClock.words(target).substring(0, 10));
  }
}
