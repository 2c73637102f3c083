package benxi.procedures.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("培训时钟只在培训模式下才有")
class OnlyInTrainingTest {

  @Test
  @DisplayName("不是培训模式：页面、时钟、时间差都不存在")
  void absentOtherwise() {
    new ApplicationContextRunner().withUserConfiguration(TrainingClockPage.class, TrainingClock.class, ClockOffset.class, WaitingTimers.class)
        .withPropertyValues("procedures.training=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TrainingClockPage.class)
            .doesNotHaveBean(TrainingClock.class).doesNotHaveBean(ClockOffset.class).doesNotHaveBean(WaitingTimers.class));
  }
}
