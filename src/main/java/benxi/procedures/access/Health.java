package benxi.procedures.access;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches over the server: UP while the database answers. */
@RestController
class Health {

  private final JdbcClient jdbc;

  Health(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, String>> health() {
    try {
      jdbc.sql("select 1").query(Integer.class).single();
      return ResponseEntity.ok(Map.of("status", "UP"));
    } catch (DataAccessException unreachable) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
    }
  }
}
