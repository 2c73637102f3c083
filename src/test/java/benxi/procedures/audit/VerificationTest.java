package benxi.procedures.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("核对操作记录：从哪一行起断开，怎样断开")
class VerificationTest {

  private static final Instant FIRST = Instant.parse("2017-10-09T01:00:00.123Z");

  private OwnChain own;

  DataSource database() {
    return new DriverManagerDataSource("jdbc:h2:mem:verification;DB_CLOSE_DELAY=-1", "sa", "");
  }

  @BeforeEach
  void nineLines() {
    own = new OwnChain(database()).with(9, FIRST);
  }

  @Test
  @DisplayName("没有人动过：完整，说出行数和链头；记下的链头都在")
  void whole() {
    Verdict verdict = own.verification.verify();
    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.lines()).isEqualTo(9);
    assertThat(verdict.head()).isEqualTo(own.noted(9));
    assertThat(verdict.words()).contains("完整", "9 行", own.noted(9).toString());
    assertThat(own.fault(own.noted(1), own.noted(5), own.noted(9))).isNull();
  }

  @Test
  @DisplayName("一行也没有：完整")
  void empty() {
    assertThat(new OwnChain(database()).fault()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"actor = 'luming'", "office = office || ' '", "division = null", "kind = 'DRAW'", "case_id = 'SQ210521100-2017-0002'",
      "subject = '第5 件'", "value_before = ''", "value_after = null", "previous_hash = '0'", "hash = '0'",
      "value_before = value_after, value_after = null", "division = division || kind, kind = ''",
      "happened_at = timestamp with time zone '2017-10-09 05:00:00.124+00'"})
  @DisplayName("第5行的任何一栏改动：点出第5行")
  void changed(String change) {
    sql("update audit_line set " + change + " where number = 5");
    assertThat(own.fault()).startsWith("第5行被改动过");
  }

  @Test
  @DisplayName("改动以后把这一行的校验和也重算：下一行接不上")
  void changedWithItsHash() {
    forge(5, own.noted(4));
    assertThat(own.fault()).startsWith("第6行与前一行接不上：第5行被整行换过");
  }

  @Test
  @DisplayName("第5行以后全部重算，链头也改了：本身看不出，与记下的链头一比就看出")
  void rewrittenToTheEnd() {
    Head noted = own.noted(7);
    Head early = own.noted(3);
    rewriteFrom(5);
    assertThat(own.fault()).isNull();
    assertThat(own.fault(early)).isNull();
    assertThat(own.fault(noted)).startsWith("第7行与记下的链头 " + noted + " 不同");
  }

  @Test
  @DisplayName("最后一行重算，链头没改：点出最后一行")
  void lastLineForged() {
    forge(9, own.noted(8));
    assertThat(own.fault()).contains("第9行不符");
  }

  @Test
  @DisplayName("中间删去几行：说哪几行不见了")
  void deleted() {
    sql("delete from audit_line where number in (5, 6)");
    assertThat(own.fault()).startsWith("第5行至第6行不见了");
  }

  @Test
  @DisplayName("中间删去一行，后面的行改号：点出第5行原来是第6行")
  void deletedAndRenumbered() {
    sql("delete from audit_line where number = 5");
    for (int n = 6; n <= 9; n++) {
      sql("update audit_line set number = " + (n - 1) + " where number = " + n);
    }
    assertThat(own.fault()).isEqualTo("第5行原来是第6行：第5行到第5行被删去，后面的行改了号。");
  }

  @Test
  @DisplayName("删去最早的几行：没有清除的记录，看得出")
  void firstDeleted() {
    sql("delete from audit_line where number <= 3");
    assertThat(own.fault()).startsWith("第1行至第3行不见了");
    Head third = new OwnChain(database()).with(9, FIRST).noted(3);
    own = new OwnChain(database()).with(9, FIRST);
    sql("delete from audit_line where number <= 3");
    own.jdbc.update("update audit_chain set anchor_number = 3, anchor_hash = ?", third.hash());
    assertThat(own.fault()).contains("却没有清除它们的记录");
  }

  @Test
  @DisplayName("插进一行，后面的行改号：看得出前面添了一行")
  void inserted() {
    for (int n = 9; n >= 5; n--) {
      sql("update audit_line set number = " + (n + 1) + " where number = " + n);
    }
    insert(AuditLine.after(own.noted(4), OwnChain.entry("伪造", FIRST)));
    sql("update audit_chain set head_number = 10");
    assertThat(own.fault()).startsWith("第6行原来是第5行：前面添进了 1 行");
  }

  @Test
  @DisplayName("编号在最前面或者链头之后添一行：看得出")
  void insertedOutside() {
    insert(AuditLine.after(own.noted(9), OwnChain.entry("伪造", FIRST)));
    assertThat(own.fault()).startsWith("第10行在链头（第9行）之后：末尾添进了行");
    sql("delete from audit_line where number = 10");
    insert(AuditLine.after(new Head(-1, "0"), OwnChain.entry("伪造", FIRST)));
    assertThat(own.fault()).startsWith("第0行应当已经清除");
  }

  @Test
  @DisplayName("两行对调：说出是哪两行")
  void swapped() {
    sql("update audit_line set number = 99 where number = 4");
    sql("update audit_line set number = 4 where number = 7");
    sql("update audit_line set number = 7 where number = 99");
    assertThat(own.fault()).isEqualTo("第4行与第7行对调过：顺序不对。");
  }

  @Test
  @DisplayName("截去末尾：链头还写着；链头也改了的，与记下的链头一比就看出")
  void truncated() {
    Head noted = own.noted(9);
    Head seventh = own.noted(7);
    sql("delete from audit_line where number > 7");
    assertThat(own.fault()).startsWith("第8行至第9行不见了").contains("末尾被截去");
    own.jdbc.update("update audit_chain set head_number = 7, head_hash = ?", seventh.hash());
    assertThat(own.fault()).isNull();
    assertThat(own.fault(noted)).startsWith("记下的链头是第9行，现在只到第7行");
  }

  @Test
  @DisplayName("全部删去，从头另写一条：与记下的链头一比就看出")
  void replaced() {
    Head noted = own.noted(9);
    own = new OwnChain(database()).with(20, FIRST.plusSeconds(1));
    assertThat(own.fault()).isNull();
    assertThat(own.fault(noted)).startsWith("第9行与记下的链头");
  }

  private void forge(long number, Head before) {
    AuditLine forged = AuditLine.after(before, OwnChain.entry("伪造", FIRST));
    sql("delete from audit_line where number = " + number);
    insert(forged);
  }

  private void rewriteFrom(long first) {
    Head head = own.noted(first - 1);
    for (long n = first; n <= 9; n++) {
      forge(n, head);
      head = own.noted(n);
    }
    own.jdbc.update("update audit_chain set head_hash = ?", head.hash());
  }

  private void insert(AuditLine line) {
    Entry e = line.entry();
    own.jdbc.update("insert into audit_line (number, happened_at, actor, office, division, kind, case_id, subject, value_before, "
        + "value_after, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", line.number(),
        e.at().atOffset(java.time.ZoneOffset.UTC), e.actor(), e.office(), e.division(), e.kind(), e.caseId(), e.subject(), e.before(),
        e.after(), line.previousHash(), line.hash());
  }

  private void sql(String statement) {
    own.jdbc.execute(statement);
  }
}
