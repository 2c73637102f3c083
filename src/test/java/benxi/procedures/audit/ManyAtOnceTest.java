package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@DisplayName("五十件事同时办：编号不缺不重，链条完整；没有办成的不占编号")
class ManyAtOnceTest {

  private static final int ACTS = 50;

  @Autowired AuditTrail trail;
  @Autowired Chain chain;
  @Autowired Verification verification;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  /** Half of them lock before they report, half report before they lock: taken at the report, the chain would deadlock. */
  @Test
  @DisplayName("一半先锁后报，一半先报后锁；每三件有一件没有办成")
  void fifty() throws Exception {
    jdbc.sql("insert into letter_count (case_id, taken) values ('锁', 0)").update();
    long before = chain.ends().head().number();
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(ACTS);
    try {
      CompletableFuture<?>[] acts = IntStream.range(0, ACTS)
          .mapToObj(i -> CompletableFuture.runAsync(() -> act(i, go), people)).toArray(CompletableFuture[]::new);
      go.countDown();
      CompletableFuture.allOf(acts).get(60, TimeUnit.SECONDS);
    } finally {
      people.shutdownNow();
    }

    List<AuditLine> lines = chain.after(before, 1000);
    List<String> done = IntStream.range(0, ACTS).filter(i -> i % 3 != 0).boxed()
        .flatMap(i -> List.of("第" + i + "件之一", "第" + i + "件之二").stream()).toList();
    assertThat(lines).extracting(line -> line.entry().subject()).containsExactlyInAnyOrderElementsOf(done);
    assertThat(lines).extracting(AuditLine::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, done.size()).mapToObj(n -> before + n).toList());
    assertThat(verification.verify().fault()).isNull();
  }

  private void act(int i, CountDownLatch go) {
    try {
      go.await();
      new TransactionTemplate(transactions).executeWithoutResult(status -> {
        if (i % 2 == 0) {
          lock();
        }
        trail.record(Act.of(ActKind.DECISION).about("第" + i + "件之一"));
        if (i % 2 == 1) {
          lock();
        }
        trail.record(Act.of(ActKind.NUMBER_ISSUED).about("第" + i + "件之二"));
        if (i % 3 == 0) {
          throw new UnsupportedOperationException("没有办成");
        }
      });
    } catch (UnsupportedOperationException notDone) {
      assertThat(i % 3).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void lock() {
    jdbc.sql("update letter_count set taken = taken + 1 where case_id = '锁'").update();
  }
}
