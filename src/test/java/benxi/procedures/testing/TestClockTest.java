package benxi.procedures.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("测试时钟")
class TestClockTest {

  @Autowired TestClock clock;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  private String deployment;

  @BeforeEach
  void twoTimersOneAfterTheOther() {
    clock.set(LocalDate.of(2017, 10, 9));
    deployment = repository.createDeployment().addModelInstance("timers.bpmn",
        Bpmn.createExecutableProcess("test-timers").camundaHistoryTimeToLiveString("P1D").startEvent()
            .intermediateCatchEvent("later").timerWithDuration("P3D")
            .intermediateCatchEvent("evenLater").timerWithDuration("P2D").camundaAsyncAfter()
            .endEvent("reached").done()).deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("向前拨时，到期的定时器按到期的先后、各在自己的时刻触发")
  void firesInOrderEachAtItsTime() {
    runtime.startProcessInstanceByKey("test-timers");

    clock.forwardTo(LocalDateTime.of(2017, 10, 14, 8, 59));
    assertThat(passed()).containsExactly("later");

    clock.forwardTo(LocalDateTime.of(2017, 10, 20, 0, 0));
    assertThat(passed()).containsExactly("later", "evenLater", "reached");
    assertThat(clock.now()).isEqualTo(LocalDateTime.of(2017, 10, 20, 0, 0));
  }

  @Test
  @DisplayName("不能向后拨")
  void neverBack() {
    assertThatThrownBy(() -> clock.forwardTo(LocalDateTime.of(2017, 10, 8, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("只能向前");
  }

  private List<String> passed() {
    return history.createHistoricActivityInstanceQuery().finished().orderByHistoricActivityInstanceEndTime().asc()
        .list().stream().filter(activity -> !activity.getActivityType().equals("startEvent"))
        .map(HistoricActivityInstance::getActivityId).toList();
  }
}
