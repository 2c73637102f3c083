package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("异议与期满同时发生（第22条第5款）")
class ObjectionRaceTest extends NoticeProcess {

  /** As many as have a database connection at the same time. */
  private static final int TOGETHER = 8;

  @Autowired ManagementService management;
  @Autowired ObjectionRegister register;
  @Autowired PlatformTransactionManager transactions;

  @Test
  @DisplayName("异议先到，正在登记时定时器触发：期满等它登记完，结果里有它")
  void objectionFirst() throws Exception {
    String instance = publish();
    clock.forwardTo(SEVENTH_DAY.atTime(LocalTime.of(23, 59, 59)));
    ObjectionEntry entry = entry();
    clock.set(SEVENTH_DAY.plusDays(1).atStartOfDay());
    CountDownLatch registered = new CountDownLatch(1);
    CountDownLatch fired = new CountDownLatch(1);

    CompletableFuture<Void> objection = CompletableFuture.runAsync(() ->
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
          register.raise(NUMBER, null, UUID.randomUUID().toString(), entry);
          registered.countDown();
          await(fired);
        }));
    await(registered);
    CompletableFuture<Void> timer = CompletableFuture.runAsync(() -> {
      fired.countDown();
      fire();
    });
    objection.get(20, TimeUnit.SECONDS);
    timer.get(20, TimeUnit.SECONDS);

    assertThat(ends(instance)).contains("EndEvent_ObjectionRegistered", "EndEvent_Objected");
    assertThat(result(instance, "objectionCount")).isEqualTo(1);
  }

  @Test
  @DisplayName("24时以前收到、被期满抢先的异议：补登，不丢失")
  void timerFirst() {
    String instance = publish();
    clock.forwardTo(SEVENTH_DAY.atTime(LocalTime.of(23, 59, 59)));
    ObjectionEntry entry = entry();
    clock.forwardPast(SEVENTH_DAY);
    assertThat(over(instance)).isTrue();

    Objection objection = intake.take(NUMBER, UUID.randomUUID().toString(), entry);

    assertThat(objection.registeredLate()).isTrue();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(CASE).list()).extracting("taskDefinitionKey")
        .containsExactly("Task_AnswerObjection");
  }

  @Test
  @DisplayName("二十件异议同时登记：依次登记，谁也不用重试；一件不少，编号不重")
  void manyAtOnce() {
    String instance = publish();
    CountDownLatch ready = new CountDownLatch(TOGETHER);
    CompletableFuture<?>[] all = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.runAsync(() ->
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
          ready.countDown();
          await(ready);
          register.raise(NUMBER, null, UUID.randomUUID().toString(), entry());
        }))).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();

    assertThat(objections.ofNotice(notice().id())).extracting(Objection::number).doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(IntStream.rangeClosed(1, 20).mapToObj(i -> NUMBER + "-Y" + i).toArray(String[]::new));
    clock.forwardPast(SEVENTH_DAY);
    assertThat(result(instance, "objectionCount")).isEqualTo(20);
  }

  private ObjectionEntry entry() {
    return new ObjectionEntry(Channel.BOARD, clock.now().atZone(ZONE).toInstant(), "王明", null, "她有两套房", null);
  }

  /** As the job executor does: who was overtaken tries again. */
  private void fire() {
    for (Job job = timer(); job != null; job = timer()) {
      try {
        management.executeJob(job.getId());
      } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
        assertThat(overtaken).isNotNull();
      }
    }
  }

  private Job timer() {
    return management.createJobQuery().timers().processDefinitionKey("public-notice").singleResult();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
