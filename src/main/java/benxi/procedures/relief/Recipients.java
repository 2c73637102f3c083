package benxi.procedures.relief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of recipients: who, where, which certificate, and from which month (第23条第2款). */
@Repository
class Recipients {

  private final JdbcClient sql;

  Recipients(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Recipient> current(String identityNumber) {
    return sql.sql("select * from relief_recipient where current_identity_number = ?").param(identityNumber)
        .query(Recipients::read).optional();
  }

  Optional<Recipient> ofCase(String caseId) {
    return sql.sql("select * from relief_recipient where case_id = ?").param(caseId).query(Recipients::read).optional();
  }

  List<Recipient> inCounty(String countyCode) {
    return sql.sql("select * from relief_recipient where county_code = ? order by certificate_number").param(countyCode)
        .query(Recipients::read).list();
  }

  void insert(Recipient r) {
    sql.sql("""
        insert into relief_recipient (certificate_number, case_id, identity_number, current_identity_number,
          recipient_name, county_code, township_code, village_code, approved_on, entitled_from)
        values (:number, :caseId, :identity, :identity, :name, :county, :township, :village, :approvedOn, :entitledFrom)""")
        .param("number", r.certificateNumber()).param("caseId", r.caseId()).param("identity", r.identityNumber())
        .param("name", r.name()).param("county", r.countyCode()).param("township", r.townshipCode())
        .param("village", r.villageCode()).param("approvedOn", r.approvedOn())
        .param("entitledFrom", r.entitledFrom()).update();
  }

  private static Recipient read(ResultSet row, int number) throws SQLException {
    return new Recipient(row.getString("certificate_number"), row.getString("case_id"),
        row.getString("identity_number"), row.getString("recipient_name"), row.getString("county_code"),
        row.getString("township_code"), row.getString("village_code"),
        row.getObject("approved_on", LocalDate.class), row.getObject("entitled_from", LocalDate.class),
        row.getString("current_identity_number") != null);
  }
}
