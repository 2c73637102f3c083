package benxi.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

@DisplayName("启动时的检查：一次说出全部错处，不是启动一次说一处")
class StartCheckTest {

  @TempDir Path home;

  @BeforeEach
  void copyOfTheWorkingFolders() throws IOException {
    for (String folder : List.of("processes", "forms", "config")) {
      FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
    }
  }

  @Test
  @DisplayName("项目自己的文件夹没有错处")
  void nothingIsWrongWithOurOwn() {
    assertThat(faults()).isEmpty();
  }

  @Test
  @DisplayName("日历、政策值、保存期、模板说明、公示文字、模型、区划、表单各坏一处：一处一句话，各说文件和位置")
  void everythingIsSaidAtOnce() throws IOException {
    replace("config/calendar/2018.json", "2018-01-01", "2019-01-01");
    replace("config/policy/relief/notice-period.yml", "unit: 日", "unit: 天");
    replace("config/policy/shared/audit-retention.yml", "value: 3650", "value: 30");
    replace("config/policy/relief/residence-period.yml", "unit: 年", "unit: 月");
    Files.delete(home.resolve("config/policy/salt/remedy-period.yml"));
    replace("config/templates/relief/refusal.yml", "reasons:", "reason:");
    replace("config/notices/relief-opinion.yml", "{{period}}", "{{perod}}");
    replace("processes/relief/relief-appraisal.bpmn", "${reliefAppraisal.formPanel(task)}", "${reliefApraisal.formPanel(task)}");
    replace("forms/relief/relief-decide.form", "\"radio\"", "\"dynamiclist\"");
    replace("config/organisation/divisions.csv", "本溪满族自治县", "");

    List<String> faults = faults();
    for (String file : List.of("config/calendar/2018.json", "config/policy/relief/notice-period.yml",
        "config/policy/shared/audit-retention.yml", "config/policy/relief/residence-period.yml 的 unit：办事流程不能按“月”计算",
        "config/policy/salt/remedy-period.yml：没有这个文件", "config/templates/relief/refusal", "config/notices/relief-opinion.yml", "relief-appraisal.bpmn",
        "relief-decide.form", "divisions.csv")) {
      assertThat(faults).as("说到 " + file).anyMatch(fault -> fault.contains(file));
    }
    assertThat(StartRefusedReport.text(faults)).contains("没有启动").doesNotContain("Exception");
  }

  @Test
  @DisplayName("正式使用：培训数值、明文 HTTP、数据库里的培训账户，一次全说出")
  void everythingOfTheTrainingAtOnce() {
    String url = "jdbc:h2:mem:start-check;DB_CLOSE_DELAY=-1";
    JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    database.sql("create table ACT_ID_USER (ID_ varchar(64), PWD_ varchar(255), SALT_ varchar(255))").update();
    database.sql("insert into ACT_ID_USER values ('caiwen', null, null), ('someone', '{PBKDF2}training:1:00', '')").update();
    MockEnvironment environment = new MockEnvironment()
        .withProperty("spring.datasource.url", url).withProperty("spring.datasource.username", "sa");

    List<String> faults = StartCheck.all(new ProceduresSettings(home.toString(), false), environment, new StartRefused(List.of()));

    for (String told : List.of("contacts.yml", "明文 HTTP", "培训账户 caiwen", "账户 someone 还在用培训密码")) {
      assertThat(faults).as(told).anyMatch(fault -> fault.contains(told));
    }
    environment.setProperty("procedures.proxy-ends-tls", "true");
    assertThat(StartCheck.all(new ProceduresSettings(home.toString(), false), environment, new StartRefused(List.of())))
        .noneMatch(fault -> fault.contains("明文 HTTP"));
    database.sql("drop all objects").update();
  }

  private List<String> faults() {
    return StartCheck.all(new ProceduresSettings(home.toString(), true), new MockEnvironment(), new StartRefused(List.of()));
  }

  private void replace(String file, String what, String by) throws IOException {
    Path path = home.resolve(file);
    String content = Files.readString(path);
    assertThat(content).as(file).contains(what);
    Files.writeString(path, content.replace(what, by));
  }
}
