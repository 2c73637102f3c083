package benxi.procedures.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import benxi.procedures.audit.AuditCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application is killed while people work, started again on what is left, and so on: {@code -Dkills=200} for
 * more, {@code -Dkills.seed=…} for the choices of an earlier run.
 */
@DisplayName("随时被杀掉（kill -9）再启动：答应过的一样不少，没有办了一半的，编号不重发")
class KillTest {

  /** Of two acts on one case at once the engine rolls one back, writes so as an error, and tries a job again. */
  private static final String ROLLED_BACK = "ENGINE-16004";
  private static final int HANDS = 4;
  private static final int FEWEST_ACTS = 60;
  private static final int MORE_ACTS = 120;
  /** What has been confirmed before the last kill: each issues a number, or moves the clock. */
  private static final Set<String> KINDS = Set.of("relief-application", "异议", "Task_Decide", "salt-licence-application",
      "salt-licence-registration", "safety-grid-enterprise", "拨时钟");
  private static final Duration WORK_WITHIN = Duration.ofMinutes(10);
  private static final Pattern HEAD = Pattern.compile("操作记录的链头 ([0-9]+:[0-9a-f]{64})");

  @TempDir Path folder;

  private final long seed = Long.getLong("kills.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Ledger ledger = new Ledger();
  private final Set<String> heads = new LinkedHashSet<>();
  private KilledApplication application;
  private Numbers numbers;

  @BeforeEach
  void application() throws IOException {
    application = new KilledApplication(folder, settings());
  }

  @AfterEach
  void noneIsLeft() {
    application.kill();
  }

  /** What the application is told beside what config says. */
  List<String> settings() throws IOException {
    return List.of();
  }

  /** The database as the killed application left it, which is not touched. */
  String database() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy")).resolve("procedures.mv.db");
    Files.copy(folder.resolve("data/procedures.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
    return "jdbc:h2:file:" + folder.resolve("copy/procedures");
  }

  String user() {
    return "sa";
  }

  /** How often; each costs a start of the application. */
  int kills() {
    return Integer.getInteger("kills", 2);
  }

  @Test
  @DisplayName("每次都查：确认过的都在，各登记簿和流程一致，每件都有下一步，操作记录接得上")
  void nothingConfirmedIsMissing() throws Exception {
    for (int kill = 1; kill <= kills(); kill++) {
      start();
      workUntilKilled(FEWEST_ACTS + random.nextInt(MORE_ACTS), kill == kills() ? KINDS : Set.of());
      nothingIsMissing("第 " + kill + " 次（-Dkills.seed=" + seed + "）");
    }
    start();
    application.kill();
    nothingIsMissing("最后（-Dkills.seed=" + seed + "）");
    System.out.printf("共确认 %d 件 %s，退回 %s%n", ledger.size(), ledger.kinds(), ledger.refusedKinds());
  }

  /** Some starts are killed as well, somewhere on the way. */
  private void start() {
    if (!application.starts().isEmpty() && random.nextInt(4) == 0) {
      Duration some = application.starts().get(0).multipliedBy(random.nextInt(100)).dividedBy(100);
      application.start();
      await().atMost(WORK_WITHIN).until(() -> application.age().compareTo(some) > 0);
      application.kill();
      noError("启动到一半");
    }
    application.start();
    application.awaitReady();
  }

  /**
   * People work until so many more acts are confirmed, and one of each kind; then the application dies in the
   * middle of others.
   */
  private void workUntilKilled(int acts, Set<String> kinds) throws Exception {
    int enough = ledger.size() + acts;
    AtomicBoolean killed = new AtomicBoolean();
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    List<Future<?>> working = new ArrayList<>();
    try {
      for (int hand = 0; hand < HANDS; hand++) {
        Staff staff = new Staff(application.port(), playedBy(hand), new Random(random.nextLong()), ledger);
        working.add(hands.submit(() -> work(staff, killed)));
      }
      await().atMost(WORK_WITHIN).pollInterval(Duration.ofMillis(5 + random.nextInt(40))).until(() ->
          ledger.size() >= enough && ledger.kinds().keySet().containsAll(kinds)
              || working.stream().anyMatch(Future::isDone) || !application.isAlive());
      assertThat(application.isAlive()).as("活到被杀的时候").isTrue();
    } finally {
      killed.set(true);
      application.kill();
      hands.shutdown();
    }
    for (Future<?> hand : working) {
      hand.get();
    }
  }

  /** Who gets no answer does not know whether it is done, and goes on with something else. */
  private void work(Staff staff, AtomicBoolean killed) {
    while (!killed.get()) {
      try {
        staff.act();
      } catch (IllegalStateException broken) {
        if (!(broken.getCause() instanceof IOException)) {
          throw broken;
        }
        if (!killed.get()) {
          ledger.refused("没有回答 " + broken.getCause());
        }
      }
    }
  }

  private static List<String> playedBy(int hand) {
    List<String> people = Desk.ALL.stream().flatMap(desk -> desk.people().stream()).distinct().toList();
    return IntStream.range(0, people.size()).filter(i -> i % HANDS == hand).mapToObj(people::get).toList();
  }

  private void nothingIsMissing(String when) throws IOException {
    noError(when);
    Matcher head = HEAD.matcher(application.log());
    assertThat(head.find()).as(when + " 启动时核对过操作记录").isTrue();
    heads.add(head.group(1));
    String url = database();
    SingleConnectionDataSource connection = new SingleConnectionDataSource(url, user(), "", true);
    try {
      JdbcClient jdbc = JdbcClient.create(connection);
      System.out.printf("%s：启动用了 %.1f 秒，确认过 %d 件，退回 %d 件%n", when,
          application.starts().get(application.starts().size() - 1).toMillis() / 1000.0, ledger.size(), ledger.refused().size());
      assertThat(ledger.lost(jdbc)).as(when + " 答应过又不见了").isEmpty();
      Numbers now = Numbers.in(jdbc);
      assertThat(numbers == null ? Set.of() : numbers.missingIn(now)).as(when + " 编号不见了，或者发给了别的").isEmpty();
      numbers = now;
      assertThat(Contradiction.in(jdbc)).as(when + " 办了一半").isEmpty();
      assertThat(jdbc.sql("select PROCESS_DEF_KEY_ from ACT_RU_JOB where RETRIES_ = 0").query(String.class).list())
          .as(when + " 回滚以后没有重试成功的作业").isEmpty();
      assertThat(ledger.refused()).as(when + " 出错").noneMatch(answer -> answer.startsWith("5"));
    } finally {
      connection.destroy();
    }
    assertThat(verified(url)).as(when + " 操作记录的链条").isZero();
  }

  private void noError(String when) {
    List<String> log = application.log().lines().toList();
    int error = IntStream.range(0, log.size()).filter(i -> log.get(i).contains(" ERROR ") && !log.get(i).contains(ROLLED_BACK)).findFirst().orElse(log.size());
    List<String> cause = log.subList(error, Math.min(error + 300, log.size())).stream()
        .filter(line -> !line.contains(" INFO ") && (!line.startsWith("\tat ") || line.contains("benxi."))).toList();
    assertThat(cause).as(when + " 日志").isEmpty();
  }

  private int verified(String url) {
    List<String> arguments = new ArrayList<>(List.of("--audit-verify", "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + user()));
    heads.forEach(noted -> arguments.add("--audit-head=" + noted));
    return AuditCommand.run(arguments.toArray(String[]::new));
  }
}
