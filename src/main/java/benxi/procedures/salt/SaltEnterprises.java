package benxi.procedures.salt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of the salt enterprises of the city; what was otherwise before is kept (第四部分). */
@Repository
class SaltEnterprises {

  record Change(Instant at, String by, String reason, String before, String after) {}

  private final JdbcClient sql;
  private final Clerk clerk;
  private final Clock clock;

  SaltEnterprises(JdbcClient sql, Clerk clerk, Clock clock) {
    this.sql = sql;
    this.clerk = clerk;
    this.clock = clock;
  }

  Optional<SaltEnterprise> find(String creditCode) {
    return sql.sql("select * from salt_enterprise where credit_code = ?").param(creditCode).query(SaltEnterprises::read).optional();
  }

  SaltEnterprise get(String creditCode) {
    return find(creditCode).orElseThrow(() -> new IllegalStateException("企业 " + creditCode + " 不在登记簿中"));
  }

  List<SaltEnterprise> all() {
    return sql.sql("select * from salt_enterprise order by entered_at, credit_code").query(SaltEnterprises::read).list();
  }

  /**
   * Waits until no other transaction judges this enterprise, and keeps others waiting.
   *
   * @return empty if there is none such
   */
  Optional<SaltEnterprise> hold(String creditCode) {
    return sql.sql("select * from salt_enterprise where credit_code = ? for update").param(creditCode)
        .query(SaltEnterprises::read).optional();
  }

  /** Enters an enterprise, or what has changed of it. */
  void put(SaltEnterprise e, String reason) {
    Optional<SaltEnterprise> known = hold(e.creditCode());
    if (known.isEmpty()) {
      insert(e);
    } else if (!known.get().equals(e)) {
      update(known.get(), e, reason);
    }
  }

  List<Change> changes(String creditCode) {
    return sql.sql("select * from salt_enterprise_change where credit_code = ? order by changed_at, id").param(creditCode)
        .query((row, number) -> new Change(row.getObject("changed_at", OffsetDateTime.class).toInstant(),
            row.getString("changed_by"), row.getString("reason"), row.getString("value_before"),
            row.getString("value_after"))).list();
  }

  private void insert(SaltEnterprise e) {
    sql.sql("""
        insert into salt_enterprise (credit_code, enterprise_name, registered_address, business_address, representative,
          contact_name, contact_phone, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(e.creditCode(), e.name(), e.registeredAddress(), e.businessAddress(), e.representative(), e.contactName(),
            e.contactPhone(), now(), clerk.id()).update();
  }

  private void update(SaltEnterprise before, SaltEnterprise e, String reason) {
    sql.sql("""
        insert into salt_enterprise_change (id, credit_code, changed_at, changed_by, reason, value_before, value_after)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), e.creditCode(), now(), clerk.id(), reason, before.inWords(), e.inWords()).update();
    sql.sql("""
        update salt_enterprise set enterprise_name = ?, registered_address = ?, business_address = ?, representative = ?,
          contact_name = ?, contact_phone = ? where credit_code = ?""")
        .params(e.name(), e.registeredAddress(), e.businessAddress(), e.representative(), e.contactName(),
            e.contactPhone(), e.creditCode()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static SaltEnterprise read(ResultSet row, int number) throws SQLException {
    return new SaltEnterprise(row.getString("credit_code"), row.getString("enterprise_name"), row.getString("registered_address"),
        row.getString("business_address"), row.getString("representative"), row.getString("contact_name"),
        row.getString("contact_phone"));
  }
}
