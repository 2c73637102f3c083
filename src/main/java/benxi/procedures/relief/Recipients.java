package benxi.procedures.relief;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of recipients: who, where, which certificate, and from which month (第23条第2款). */
@Repository
public class Recipients {

  private final JdbcClient sql;
  private final Payers payers;

  Recipients(JdbcClient sql, Payers payers) {
    this.sql = sql;
    this.payers = payers;
  }

  Optional<Recipient> current(String identityNumber) {
    return sql.sql("select * from relief_recipient where current_identity_number = ?").param(identityNumber)
        .query(Recipients::read).optional();
  }

  /** By the number of the certificate; also one that was cancelled. */
  public Optional<Recipient> find(String certificateNumber) {
    return sql.sql("select * from relief_recipient where certificate_number = ?").param(certificateNumber)
        .query(Recipients::read).optional();
  }

  /**
   * Ends support and cancels the certificate (第27条第2款); its number is never given again.
   *
   * @return false if support has ended before
   */
  public boolean end(String certificateNumber, LocalDate entitledUntil, LocalDate on, String ground, String caseId) {
    boolean ended = 1 == sql.sql("""
        update relief_recipient set current_identity_number = null, entitled_until = ?, ended_on = ?, end_ground = ?,
          end_case_id = ? where certificate_number = ? and current_identity_number is not null""")
        .params(entitledUntil, on, ground, caseId, certificateNumber).update();
    if (ended) {
      payers.end(certificateNumber, entitledUntil);
    }
    return ended;
  }

  Optional<Recipient> ofCase(String caseId) {
    return sql.sql("select * from relief_recipient where case_id = ?").param(caseId).query(Recipients::read).optional();
  }

  /** @param words part of the certificate's number or of the name; empty: everybody */
  Paged<Recipient> inCounties(List<String> countyCodes, String words, PageWanted page) {
    return countyCodes.isEmpty() ? Paged.none(page) : Paged.read(sql, page, """
        select * from relief_recipient where county_code in (:counties)
          and (certificate_number like :words escape '!' or recipient_name like :words escape '!')""",
        "county_code, certificate_number", Map.of("counties", countyCodes, "words", Paged.containing(words)), Recipients::read);
  }

  /** How many are supported now. */
  int currentIn(List<String> countyCodes) {
    return countyCodes.isEmpty() ? 0 : sql.sql("""
        select count(*) from relief_recipient where county_code in (:counties) and current_identity_number is not null""")
        .param("counties", countyCodes).query(Integer.class).single();
  }

  /** How many were supported once. */
  int endedIn(List<String> countyCodes) {
    return countyCodes.isEmpty() ? 0 : sql.sql("""
        select count(*) from relief_recipient where county_code in (:counties) and current_identity_number is null""")
        .param("counties", countyCodes).query(Integer.class).single();
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
    payers.begin(r.certificateNumber(), r.countyCode(), r.entitledFrom());
  }

  /** The recipient lives in another county from now on; who pays, {@link Payers} say (第24条第2款). */
  public void move(String certificateNumber, String countyCode, String townshipCode, String villageCode) {
    sql.sql("update relief_recipient set county_code = ?, township_code = ?, village_code = ? where certificate_number = ?")
        .params(countyCode, townshipCode, villageCode, certificateNumber).update();
  }

  private static Recipient read(ResultSet row, int number) throws SQLException {
    return new Recipient(row.getString("certificate_number"), row.getString("case_id"),
        row.getString("identity_number"), row.getString("recipient_name"), row.getString("county_code"),
        row.getString("township_code"), row.getString("village_code"),
        row.getObject("approved_on", LocalDate.class), row.getObject("entitled_from", LocalDate.class),
        row.getString("current_identity_number") != null, row.getObject("entitled_until", LocalDate.class));
  }
}
