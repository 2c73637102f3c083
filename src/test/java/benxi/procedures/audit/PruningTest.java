package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.StartRefused;
import benxi.procedures.policy.PolicyBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("清除过期的操作记录：只清最早的、够久的，清了也是一行，剩下的仍然接得上")
class PruningTest {

  private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");

  @TempDir Path folder;
  private OwnChain own;

  @BeforeEach
  void oneLineAnHour() {
    own = new OwnChain(new DriverManagerDataSource("jdbc:h2:mem:pruning;DB_CLOSE_DELAY=-1", "sa", "")).with(48, FIRST);
    own.jdbc.execute("create table if not exists ACT_ID_MEMBERSHIP (USER_ID_ varchar(64), GROUP_ID_ varchar(64))");
    own.jdbc.execute("create table if not exists ACT_ID_GROUP (ID_ varchar(64), NAME_ varchar(64))");
  }

  @Test
  @DisplayName("保存400日：满400日的清除，差一刻的留下")
  void asLongAsPolicySays() throws IOException {
    Head noted = own.noted(24);
    Head later = own.noted(30);
    prune(400, FIRST.plus(400, ChronoUnit.DAYS).plus(23, ChronoUnit.HOURS).plusSeconds(1));

    assertThat(own.chain.after(0, 1).get(0).number()).isEqualTo(25);
    Verdict verdict = own.verification.verify();
    assertThat(verdict.fault()).isNull();
    assertThat(verdict.lines()).isEqualTo(25);
    assertThat(verdict.words()).contains("第1行至第24行已按期清除");
    Entry pruned = own.chain.find(49).orElseThrow().entry();
    assertThat(pruned).extracting(Entry::kind, Entry::actor, Entry::subject, Entry::after)
        .containsExactly("PRUNING", "系统", "第1行至第24行", noted.toString());
    assertThat(own.fault(noted, later)).isNull();
    assertThat(own.fault(new Head(24, "a".repeat(64)))).startsWith("第24行已清除，清除时的校验和与记下的链头");
  }

  @Test
  @DisplayName("清除两次、全部清除，仍然接得上；没有可清的不留一行")
  void againAndAgain() throws IOException {
    prune(400, FIRST.plus(401, ChronoUnit.DAYS));
    prune(400, FIRST.plus(401, ChronoUnit.DAYS));
    assertThat(own.chain.ends().head().number()).isEqualTo(49);
    prune(400, FIRST.plus(2000, ChronoUnit.DAYS));
    assertThat(own.chain.after(0, 10)).extracting(line -> line.entry().kind()).containsExactly("PRUNING");
    assertThat(own.fault()).isNull();
    own.add(OwnChain.entry("以后", FIRST.plus(2001, ChronoUnit.DAYS)));
    assertThat(own.fault()).isNull();
  }

  @Test
  @DisplayName("保存183日：不满六个月的不清除，六个月有184天时也是")
  void neverYoungerThanSixMonths() throws IOException {
    prune(183, Instant.parse("2024-09-01T00:00:00Z").minusSeconds(1));   // 1 March to 1 September: 184 days
    assertThat(own.chain.count()).isEqualTo(48);
    prune(183, Instant.parse("2024-09-01T00:00:00Z").plusSeconds(1));
    assertThat(own.chain.count()).isEqualTo(48);
    assertThat(own.chain.find(1)).isEmpty();
  }

  @Test
  @DisplayName("少于183日、不以日计、按区划的数值：不启动，点出文件和数值")
  void tooShortAValueStopsTheStart() {
    for (String wrong : new String[] {"unit: 日\nvalues: [{from: 2016-01-01, value: 182}]",
        "unit: 月\nvalues: [{from: 2016-01-01, value: 12}]",
        "unit: 日\nvalues: [{from: 2016-01-01, value: 400}, {from: 2016-01-01, value: 400, division: '210521'}]",
        "unit: 日\nvalues: [{from: 2016-01-01, value: 400}, {from: 2030-01-01, value: 90}]"}) {
      assertThatThrownBy(() -> new Retention(policy(wrong))).isInstanceOf(StartRefused.class)
          .hasMessageContaining("config/policy/shared/audit-retention.yml").hasMessageContaining("不少于 183 日");
    }
  }

  @Test
  @DisplayName("断开的不清除：留着查")
  void brokenIsKept() throws IOException {
    own.jdbc.execute("update audit_line set actor = 'nobody' where number = 3");
    Verdict verdict = prune(400, FIRST.plus(2000, ChronoUnit.DAYS));
    assertThat(verdict.fault()).startsWith("第3行被改动过");
    assertThat(own.chain.count()).isEqualTo(48);
  }

  @Test
  @DisplayName("培训时钟拨快：按机器的时间，一行也不清除")
  void trainingClockTakesNothingAway() throws IOException {
    Instant machine = FIRST.plus(3, ChronoUnit.DAYS);
    Clock ahead = Clock.fixed(machine.plus(5000, ChronoUnit.DAYS), ZoneOffset.UTC);
    new Pruning(own.chain, entries(ahead), own.verification, retention(400), own.transactions, () -> machine).prune();
    assertThat(own.chain.count()).isEqualTo(48);
  }

  private Verdict prune(int days, Instant now) throws IOException {
    return new Pruning(own.chain, entries(Clock.fixed(now, ZoneOffset.UTC)), own.verification, retention(days),
        own.transactions, () -> now).prune();
  }

  private Entries entries(Clock clock) {
    return new Entries(new ActorOffices(JdbcClient.create(own.jdbc)), new IdentityServiceImpl(), clock);
  }

  private Retention retention(int days) throws IOException {
    return new Retention(policy("unit: 日\nvalues: [{from: 2016-01-01, value: " + days + "}]"));
  }

  private PolicyBook policy(String content) throws IOException {
    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(folder.resolve("shared/audit-retention.yml"),
        "description: 保存\narticle: 内部\nsource: 内部\n" + content + "\n");
    return PolicyBook.load(folder);
  }
}
