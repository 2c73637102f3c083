package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.document.Letters;
import benxi.procedures.policy.Fraction;
import benxi.procedures.sampling.Draw;
import benxi.procedures.sampling.Seed;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("第23条第1款：按照不低于30%的比例随机抽查")
class ReliefSpotCheckProcessTest {

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired Batches batches;
  @Autowired Letters letters;
  @Autowired ReliefBatch reliefBatch;
  @Autowired TransactionTemplate transaction;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("一批7件抽3件；按记录重做结果相同；种子的摘要在截止前已记录、种子没有公开")
  void sevenCases() {
    List<String> cases = reported(7);
    String batch = office.batchOf(cases.get(0));
    String announced = batches.get(batch).seedHash();
    String before = http.getForObject("/board/draws/" + batch, String.class);
    assertThat(before).contains(announced).doesNotContain(batches.get(batch).seed()).doesNotContain(cases.get(0));
    office.draw(batch);

    assertThat(batches.members(batch)).hasSize(7).filteredOn(Batches.Member::drawn).hasSize(3);
    Draw again = Draw.of(cases, Fraction.of(3, 10), new Seed(batches.get(batch).seed()));
    assertThat(again.seedHash()).isEqualTo(announced);
    assertThat(again.drawn()).containsExactlyInAnyOrderElementsOf(
        batches.members(batch).stream().filter(Batches.Member::drawn).map(Batches.Member::caseId).toList());
    for (Batches.Member member : batches.members(batch)) {
      assertThat(office.openTasks(member.caseId())).containsExactly(member.drawn() ? "Task_SpotCheck" : "Task_Decide");
    }
    assertThat(http.getForObject("/board/draws/" + batch, String.class)).contains(batches.get(batch).seed(), cases.get(0));
    assertThat(http.getForObject("/board/draws", String.class)).contains(batch);
    assertThat(letters.ofCase(batch)).extracting("template").containsExactly("relief/draw-record");
  }

  @Test
  @DisplayName("一批1件抽1件；下一件进入新的批次")
  void oneCase() {
    String first = reported(1).get(0);
    office.draw(office.batchOf(first));
    String second = report("second", 2);

    assertThat(office.openTasks(first)).containsExactly("Task_SpotCheck");
    assertThat(office.batchOf(second)).isNotEqualTo(office.batchOf(first));
  }

  @Test
  @DisplayName("同一批次不得重抽：已经抽取的批次退回，结果不变")
  void aSecondDrawIsRefused() {
    String only = reported(1).get(0);
    String batch = office.batchOf(only);
    office.draw(batch);
    Batch drawn = batches.get(batch);
    DelegateExecution again = Mockito.mock(DelegateExecution.class);
    Mockito.when(again.getVariable("batchId")).thenReturn(batch);

    assertThatThrownBy(() -> transaction.execute(status -> {
      reliefBatch.draw(again);
      return null;
    })).hasMessageContaining("不得重抽");
    assertThat(batches.get(batch)).isEqualTo(drawn);
  }

  @Test
  @DisplayName("经办人没有截止，等待5个工作日后自行截止抽取（内部安排）")
  void aBatchDoesNotWaitForEver() {
    String only = reported(1).get(0);
    // Joined on Tuesday 2017-10-17; five working days later is 10-24.
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 10, 24));
    assertThat(office.openTasks(only)).isEmpty();
    clock.forwardPast(LocalDate.of(2017, 10, 24));

    assertThat(office.openTasks(only)).containsExactly("Task_SpotCheck");
  }

  @Test
  @DisplayName("抽取前撤回的案件不在名单里；空的批次也能截止")
  void aWithdrawnCaseIsNotDrawn() {
    String only = reported(1).get(0);
    String batch = office.batchOf(only);
    office.end(only, "withdrawal");
    office.draw(batch);

    assertThat(batches.members(batch)).isEmpty();
    assertThat(batches.get(batch).drawnAt()).isNotNull();
  }

  private List<String> reported(int count) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String caseId = office.accept(Map.of("identityNumber", Persons.identity("210521", LocalDate.of(1950, 3, 8), 100 + i)));
      office.publishOpinion(caseId);
      cases.add(caseId);
    }
    office.noticeEnds(LocalDate.of(2017, 10, 16));
    clock.set(LocalDate.of(2017, 10, 17));
    cases.forEach(this::review);
    return cases;
  }

  private String report(String name, int sequence) {
    String caseId = office.accept(Map.of("identityNumber", Persons.identity("210521", LocalDate.of(1950, 3, 8), 200 + sequence)));
    office.publishOpinion(caseId);
    office.noticeEnds(clock.today().plusDays(7));
    review(caseId);
    return caseId;
  }

  private void review(String caseId) {
    office.complete("xumei", caseId, "Task_ReviewFile", Map.of("reviewFindings", "材料齐全。"));
  }
}
