package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("命令 --audit-verify：只要数据库，说完整还是断开，结果0、1、2")
class AuditCommandTest {

  @TempDir Path folder;

  private OwnChain own;

  @BeforeEach
  void fiveLines() {
    own = new OwnChain(new DriverManagerDataSource(url("kept"), "sa", "")).with(5, Instant.parse("2017-10-09T01:00:00Z"));
  }

  @Test
  @DisplayName("完整：行数和链头，结果0")
  void whole(CapturedOutput said) {
    assertThat(run("kept")).isZero();
    assertThat(said.getOut()).contains("操作记录完整：共 5 行，链头 " + own.noted(5));
  }

  @Test
  @DisplayName("断开：哪一行、怎样，结果1")
  void broken(CapturedOutput said) {
    own.jdbc.execute("update audit_line set actor = 'luming' where number = 3");
    assertThat(run("kept")).isEqualTo(1);
    assertThat(said.getOut()).contains("操作记录断开：第3行被改动过");
  }

  @Test
  @DisplayName("与记下的链头相比：截去末尾、连链头也改了的，结果1")
  void againstANotedHead(CapturedOutput said) {
    Head noted = own.noted(5);
    assertThat(run("kept", "--audit-head=" + noted)).isZero();
    own.jdbc.execute("delete from audit_line where number = 5");
    own.jdbc.update("update audit_chain set head_number = 4, head_hash = ?", own.noted(4).hash());
    assertThat(run("kept")).isZero();
    assertThat(run("kept", "--audit-head=" + noted)).isEqualTo(1);
    assertThat(said.getOut()).contains("记下的链头是第5行，现在只到第4行");
  }

  @Test
  @DisplayName("没有这个数据库、链头写错：说怎样改，结果2，也不会新建一个空的数据库")
  void cannotBeChecked(CapturedOutput said) {
    assertThat(run("nowhere")).isEqualTo(2);
    assertThat(said.getOut()).contains("操作记录核对不了").contains("spring.datasource");
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("nowhere"));
    assertThat(run("kept", "--audit-head=5")).isEqualTo(2);
    assertThat(said.getOut()).contains("链头“5”写法不对");
  }

  private int run(String database, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--audit-verify";
    arguments[1] = "--spring.datasource.url=" + url(database);
    System.arraycopy(more, 0, arguments, 2, more.length);
    assertThat(AuditCommand.isAsked(arguments)).isTrue();
    return AuditCommand.run(arguments);
  }

  private String url(String database) {
    return "jdbc:h2:file:" + folder.resolve(database);
  }
}
