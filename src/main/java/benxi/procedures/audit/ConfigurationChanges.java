package benxi.procedures.audit;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.policy.PolicyBook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At each start, what has changed in {@code config/} since the last one: one line for each dated value and file. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigurationChanges implements ApplicationRunner {

  private final Configured configured;
  private final Chain chain;
  private final AuditTrail trail;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ConfigurationChanges(ProceduresSettings settings, PolicyBook policy, Chain chain, AuditTrail trail, JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.configured = new Configured(settings, policy);
    this.chain = chain;
    this.trail = trail;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> compare(configured.read()));
  }

  private void compare(Map<String, String> now) {
    chain.hold();   // two programs that start at once say it once
    Map<String, String> known = new LinkedHashMap<>();
    jdbc.sql("select name, content from audit_known").query(row -> { known.put(row.getString(1), row.getString(2)); });
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String before = known.get(name);
      String after = now.get(name);
      if (!Objects.equals(before, after)) {
        trail.record(Act.of(ActKind.VALUE_CHANGE).about(name).changed(before, after));
        jdbc.sql("delete from audit_known where name = ?").param(name).update();
        if (after != null) {
          jdbc.sql("insert into audit_known (name, content) values (?, ?)").params(name, after).update();
        }
      }
    }
  }
}
