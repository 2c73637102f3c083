package benxi.procedures.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that stands in the database; only counters of the engine's own work and of signing in are left out. */
public record Snapshot(Map<String, List<String>> rows) {

  private static final List<String> COUNTERS = List.of("ACT_RU_METER_LOG", "ACT_RU_TASK_METER_LOG", "ACT_GE_PROPERTY", "ACT_ID_USER");

  public static Snapshot of(JdbcClient jdbc) {
    Map<String, List<String>> rows = new TreeMap<>();
    jdbc.sql("""
        select table_name from information_schema.tables
        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""").query(String.class).list().stream()
        .filter(table -> !COUNTERS.contains(table.toUpperCase()))
        .forEach(table -> rows.put(table, jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
            .map(Snapshot::written).sorted().toList()));
    return new Snapshot(rows);
  }

  /** @throws AssertionError naming the tables that are another now */
  public void isUnchanged(JdbcClient jdbc) {
    isUnchangedBut(jdbc);
  }

  public void isUnchangedBut(JdbcClient jdbc, String... tables) {
    Snapshot now = of(jdbc);
    assertThat(now.rows.keySet().stream().filter(table -> !List.of(tables).contains(table.toUpperCase()))
        .filter(table -> !now.rows.get(table).equals(rows.get(table))))
        .as("表里的内容变了").isEmpty();
  }

  private static String written(Map<String, Object> row) {
    Map<String, Object> plain = new TreeMap<>();
    row.forEach((column, value) -> plain.put(column, value instanceof byte[] bytes ? List.of(bytes.length, java.util.Arrays.hashCode(bytes)) : value));
    return plain.toString();
  }
}
