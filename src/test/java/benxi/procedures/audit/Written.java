package benxi.procedures.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines that a test has caused: those written since it was made. */
public class Written {

  private final Chain chain;
  private final long before;

  public Written(JdbcTemplate jdbc) {
    chain = new Chain(jdbc);
    before = chain.ends().head().number();
  }

  public List<Entry> all() {
    return chain.after(before, 10_000).stream().map(AuditLine::entry).toList();
  }

  public List<Entry> of(ActKind kind) {
    return all().stream().filter(entry -> entry.kind().equals(kind.name())).toList();
  }
}
