package benxi.procedures.testing;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table of cases, the engine's and ours, so that a test can say: nothing changed. */
public record DatabaseState(Map<String, String> rows) {

  private static final String TABLES = """
      select table_name from information_schema.tables
      where lower(table_schema) = 'public' and table_type = 'BASE TABLE' and lower(table_name) not like '%meter_log'
        and lower(table_name) not like 'flyway%' and lower(table_name) not like 'act_id_user'
        and lower(table_name) not like 'act_ge_property'""";

  public static DatabaseState of(JdbcClient jdbc) {
    Map<String, String> rows = new TreeMap<>();
    for (String table : jdbc.sql(TABLES).query(String.class).list()) {
      List<String> lines = jdbc.sql("select * from \"" + table + "\"").query((row, n) -> {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          // PostgreSQL sends bytes as text at first and as bytes later: read as text they would differ.
          line.append(row.getObject(i) instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(i)).append('|');
        }
        return line.toString();
      }).list();
      rows.put(table, lines.stream().sorted().collect(Collectors.joining("\n")));
    }
    return new DatabaseState(rows);
  }

  /** The tables that are not the same. */
  public List<String> differences(DatabaseState other) {
    return rows.keySet().stream().filter(table -> !rows.get(table).equals(other.rows.get(table))).toList();
  }
}
