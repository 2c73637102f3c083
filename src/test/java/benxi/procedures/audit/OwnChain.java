package benxi.procedures.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain in a database of its own, without the application: it may be broken. */
class OwnChain {

  final JdbcTemplate jdbc;
  final JdbcTransactionManager transactions;
  final Chain chain;
  final Verification verification;

  OwnChain(DataSource database) {
    jdbc = new JdbcTemplate(database);
    jdbc.execute("drop table if exists audit_line");
    jdbc.execute("drop table if exists audit_chain");
    jdbc.execute("drop table if exists audit_known");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V8__audit.sql")).execute(database);
    transactions = new JdbcTransactionManager(database);
    chain = new Chain(jdbc);
    verification = new Verification(chain, transactions);
  }

  /** One line an hour, each in its own transaction, the first at that moment. */
  OwnChain with(int lines, Instant first) {
    IntStream.range(0, lines).forEach(i -> add(entry("第" + (i + 1) + "件", first.plusSeconds(3600L * i))));
    return this;
  }

  void add(Entry entry) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> chain.append(List.of(entry)));
  }

  static Entry entry(String subject, Instant at) {
    return new Entry(at, "caiwen", "小市镇受理窗口", "210521100", "ACCEPTANCE", "SQ210521100-2017-0001", subject, null, "已受理");
  }

  String fault(Head... noted) {
    return verification.verify(List.of(noted)).fault();
  }

  Head noted(long number) {
    return chain.find(number).orElseThrow().asHead();
  }
}
