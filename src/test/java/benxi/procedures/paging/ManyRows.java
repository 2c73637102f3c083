package benxi.procedures.paging;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers with more rows than one page shows; of each the row {@code i} bears the mark 〔i〕 or a number that ends in it. */
record ManyRows(JdbcClient sql, AuditTrail trail) {

  static final int MANY = 120;
  static final LocalDate TODAY = LocalDate.of(2017, 10, 9);

  private static final String TOWNSHIP = "210521100";
  private static final String VILLAGE = "210521100205";
  private static final OffsetDateTime NOW = TODAY.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));

  static String mark(int i) {
    return "〔" + i + "〕";
  }

  void applications() {
    each(i -> sql.sql("""
        insert into relief_application (case_id, tenant_id, county_code, identity_number, applicant_name, filed_by, applied_on,
          registered_at, registered_by, hukou_division) values (?, ?, ?, '-', ?, 'self', ?, ?, 'caiwen', '210502')""")
        .params("SQ" + TOWNSHIP + "-2017-%04d".formatted(i), TOWNSHIP, "210521", mark(i), TODAY, NOW).update());
  }

  void recipients() {
    applications();
    each(i -> {
      String certificate = "2105212017%05d".formatted(i);
      sql.sql("insert into relief_certificate values (?, ?, '210521', 2017, ?, ?)")
          .params(certificate, "SQ" + TOWNSHIP + "-2017-%04d".formatted(i), i, TODAY).update();
      sql.sql("""
          insert into relief_recipient (certificate_number, case_id, identity_number, current_identity_number, recipient_name,
            county_code, township_code, village_code, approved_on, entitled_from) values (?, ?, '-', ?, ?, '210521', ?, ?, ?, ?)""")
          .params(certificate, "SQ" + TOWNSHIP + "-2017-%04d".formatted(i), i % 3 == 0 ? null : "-" + i, mark(i), TOWNSHIP, VILLAGE,
              TODAY, LocalDate.of(2017, 11, 1)).update();
    });
  }

  /** Due from day to day, the later ones first by number. */
  void checks() {
    recipients();
    each(i -> sql.sql("""
        insert into relief_annual_check (case_id, tenant_id, county_code, certificate_number, check_year, opened_on, due_on)
        values (?, ?, '210521', ?, 2017, ?, ?)""")
        .params("HD-%04d".formatted(i), TOWNSHIP, "2105212017%05d".formatted(i), TODAY.minusDays(200), TODAY.plusDays(MANY - 20 - i)).update());
  }

  void batches() {
    each(i -> sql.sql("insert into relief_batch (batch_id, county_code, opened_at, wait_until, seed, seed_hash, share) values (?, '210521', ?, ?, '-', '-', '0.3')")
        .params(mark(i), NOW, NOW).update());
  }

  void notices() {
    each(i -> sql.sql("""
        insert into notice (id, number, case_id, tenant_id, process_instance_id, kind, title, village_code, opening, facts, published_at,
          first_day, last_day, ends_at, objections_allowed) values (?, ?, '-', ?, '-', 'relief-review', ?, ?, '-', '{}', ?, ?, ?, ?, true)""")
        .params("" + i, "GS-" + i, TOWNSHIP, mark(i), VILLAGE, NOW, TODAY, TODAY.plusDays(7), NOW.plusDays(8)).update());
  }

  void licences() {
    each(i -> {
      sql.sql("insert into salt_enterprise values (?, ?, '-', '-', '-', '-', '-', ?, '-')").params("" + i, mark(i), NOW).update();
      sql.sql("insert into salt_licence (licence_number, credit_code, kind, valid_from, valid_until, state, case_id) values (?, ?, 'wholesale', ?, ?, 'running', ?)")
          .params("证" + i, "" + i, TODAY, TODAY.plusYears(1), "YZ-" + i).update();
    });
  }

  void grids() {
    each(i -> sql.sql("insert into safety_grid_grid (grid_number, grid_level, division, name, opened_on) values (?, 'village', ?, ?, ?)")
        .params("WG-" + i, VILLAGE, mark(i), TODAY).update());
  }

  void enterprises() {
    each(i -> sql.sql("""
        insert into safety_grid_enterprise (credit_code, name, kind, address, village_code, tenant_id, direct_by_city, high_risk,
          above_scale, small_or_micro, grid_level, registered_on, registered_by, source)
        values (?, ?, 'other', '-', ?, ?, false, false, false, true, 'village', ?, '-', '-')""")
        .params("" + i, mark(i), VILLAGE, TOWNSHIP, TODAY).update());
  }

  void programmes() {
    each(i -> sql.sql("insert into safety_grid_programme values (?, ?, '-', ?, ?, ?, ?, ?, ?, ?, ?, null, null, null)")
        .params("WG-" + i, mark(i), TODAY, TODAY, TODAY, TODAY, TODAY, TODAY, TODAY, TODAY).update());
  }

  void assessments() {
    each(i -> sql.sql("insert into safety_grid_assessment values (?, ?, ?, ?, ?, 60, null)")
        .params("KH-" + i, mark(i), TODAY, TODAY, TODAY).update());
  }

  void imports() {
    each(i -> sql.sql("insert into safety_grid_import values (?, ?, ?, '-', ?, '-', 0, 0, 0, '')")
        .params("" + i, TOWNSHIP, mark(i), NOW).update());
  }

  void lines() {
    each(i -> trail.record(Act.of(ActKind.OPINION).inCase("SQ-1").inDivision(TOWNSHIP).about(mark(i))));
  }

  private static void each(IntConsumer row) {
    IntStream.range(0, MANY).forEach(row);
  }
}
