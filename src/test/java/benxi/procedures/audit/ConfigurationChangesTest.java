package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

@ProcessTest
@DisplayName("配置变动：每次启动与上次启动相比，每个数值、每个文件一行，改前改后")
class ConfigurationChangesTest {

  @TempDir Path home;

  @Autowired Chain chain;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ConfigurationChanges ofTheApplication;

  @BeforeEach
  void copy() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("config"), home.resolve("config"));
  }

  @AfterEach
  void asItWas() {
    ofTheApplication.run(null);
  }

  @Test
  @DisplayName("第一次启动全部记下；没有改动的再启动不添一行")
  void restartAddsNothing() {
    List<String> first = chain.after(0, 100_000).stream().filter(line -> line.entry().kind().equals("VALUE_CHANGE"))
        .map(line -> line.entry().subject()).toList();
    assertThat(first).contains("config/policy/relief/notice-period.yml 自2017-10-01起", "config/calendar/2018.json",
        "config/organisation/rights.yml", "config/notices/relief-opinion.yml").noneMatch(name -> name.startsWith("config/application"));
    assertThat(start()).isEmpty();
  }

  @Test
  @DisplayName("数值改了、添了一个施行日、删了一个；日历、权限改了：各一行")
  void eachChange() throws IOException {
    replace("config/policy/relief/notice-period.yml", "value: 7", "value: 9");
    Path reminder = home.resolve("config/policy/relief/reminder-lead.yml");
    Files.writeString(reminder, Files.readString(reminder) + "  - from: 2030-01-01\n    value: 4\n");
    replace("config/organisation/rights.yml", "name: 使用监控台", "name: 用监控台");
    Files.delete(home.resolve("config/calendar/2016.json"));
    replace("config/application.yml", "port: 8080", "port: 8081");

    List<Entry> lines = start();
    assertThat(lines).extracting(Entry::subject).containsExactly("config/calendar/2016.json", "config/organisation/rights.yml",
        "config/policy/relief/notice-period.yml 自2017-10-01起", "config/policy/relief/reminder-lead.yml 自2030-01-01起");
    assertThat(lines).extracting(Entry::actor).containsOnly("系统");
    assertThat(lines.get(0).before()).matches("sha256 [0-9a-f]{64}");
    assertThat(lines.get(0).after()).isNull();
    assertThat(lines.get(2).before()).startsWith("7日（本政发〔2017〕20号 第22条第4款");
    assertThat(lines.get(2).after()).startsWith("9日（本政发〔2017〕20号 第22条第4款");
    assertThat(lines.get(3).before()).isNull();
    assertThat(start()).isEmpty();
  }

  private List<Entry> start() {
    long before = chain.ends().head().number();
    ProceduresSettings settings = new ProceduresSettings(home.toString(), true);
    new ConfigurationChanges(settings, PolicyBook.load(settings.config("policy")), chain, trail, jdbc, transaction).run(null);
    return chain.after(before, 1000).stream().map(AuditLine::entry).toList();
  }

  private void replace(String file, String what, String by) throws IOException {
    String content = Files.readString(home.resolve(file));
    assertThat(content).contains(what);
    Files.writeString(home.resolve(file), content.replace(what, by));
  }
}
