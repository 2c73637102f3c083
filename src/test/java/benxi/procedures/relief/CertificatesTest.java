package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@DisplayName("第36条：15位证号，不重号、不跳号")
class CertificatesTest {

  private static final int APPROVALS = 50;

  @Autowired Certificates certificates;
  @Autowired Applications applications;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("1—6位区划、7—10位批准当年、11—15位本县区当年序号，每县每年从1起")
  void fifteenDigits() {
    applyUpTo(5);
    LocalDate newYearsEve = LocalDate.of(2017, 12, 31);

    assertThat(issue(1, "210521", newYearsEve)).isEqualTo("210521201700001");
    assertThat(issue(2, "210521", newYearsEve)).isEqualTo("210521201700002");
    assertThat(issue(3, "210502", newYearsEve)).isEqualTo("210502201700001");
    assertThat(issue(4, "210521", newYearsEve.plusDays(1))).isEqualTo("210521201800001");
  }

  @Test
  @DisplayName("五十件同时批准、其中一些失败：成功的连号，没有重号，没有跳号")
  void fiftyApprovalsAtOnce() throws Exception {
    applyUpTo(APPROVALS);
    ExecutorService officers = Executors.newFixedThreadPool(10);
    List<Future<String>> answers = new ArrayList<>();
    try {
      List<Callable<String>> approvals = IntStream.rangeClosed(1, APPROVALS)
          .mapToObj(i -> (Callable<String>) () -> approve(i)).toList();
      answers.addAll(officers.invokeAll(approvals));
    } finally {
      officers.shutdown();
    }
    List<String> issued = new ArrayList<>();
    for (Future<String> answer : answers) {
      if (answer.get() != null) {
        issued.add(answer.get());
      }
    }

    // Every seventh fails after it has taken its number: 7, 14 … 49.
    assertThat(issued).hasSize(43).doesNotHaveDuplicates();
    assertThat(issued).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(1, 43).mapToObj("2105212017%05d"::formatted).toList());
  }

  @Test
  @DisplayName("案号接着本乡镇本年登记的最大一个编：没有的从1起，别的乡镇、别的年不算，过了9999照样加一")
  void caseNumbersGoOn() {
    assertThat(applications.nextCaseId("210521100", 2017)).isEqualTo("SQ210521100-2017-0001");
    applyUpTo(2);
    assertThat(applications.nextCaseId("210521100", 2017)).isEqualTo("SQ210521100-2017-0003");
    assertThat(applications.nextCaseId("210521100", 2018)).isEqualTo("SQ210521100-2018-0001");
    assertThat(applications.nextCaseId("210521101", 2017)).isEqualTo("SQ210521101-2017-0001");
    apply(9999);
    assertThat(applications.nextCaseId("210521100", 2017)).isEqualTo("SQ210521100-2017-10000");
    apply(10000);
    assertThat(applications.nextCaseId("210521100", 2017)).isEqualTo("SQ210521100-2017-10001");
  }

  private String approve(int i) {
    return transaction.execute(status -> {
      String number = certificates.issue(caseId(i), "210521", LocalDate.of(2017, 11, 1));
      if (i % 7 == 0) {
        status.setRollbackOnly();
        return null;
      }
      return number;
    });
  }

  private String issue(int i, String county, LocalDate on) {
    return transaction.execute(status -> certificates.issue(caseId(i), county, on));
  }

  private void applyUpTo(int count) {
    IntStream.rangeClosed(1, count).forEach(this::apply);
  }

  private void apply(int i) {
    LocalDate born = LocalDate.of(1950, 1, 1).plusDays(i);
    applications.insert(new Application(caseId(i), "210521100", "210521", Persons.identity("210521", born, 1), "申请人",
        "self", null, LocalDate.of(2017, 10, 9), Instant.EPOCH, "caiwen", null, null, null, null, null, null, null, null));
  }

  private static String caseId(int i) {
    return "SQ210521100-2017-%04d".formatted(i);
  }
}
