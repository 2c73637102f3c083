package benxi.procedures.relief;

import benxi.procedures.casefile.CasefilePeople;
import benxi.procedures.paging.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom the cases about recipients are about, for the file of the person (第24条：一人一档). Each procedure
 * has a register with the number of the certificate.
 *
 * @param process key of the model
 * @param table   its register
 * @param caseId  its column with the number of the case
 * @param tenant  its column with the division that handles the case
 */
record RecipientCases(JdbcClient sql, String process, String table, String caseId, String tenant)
    implements CasefilePeople {

  private static final String RECIPIENT = " c join relief_recipient r on r.certificate_number = c.certificate_number where ";

  @Override
  public Optional<Person> ofCase(String id) {
    return sql.sql("select r.recipient_name, r.identity_number from " + table + RECIPIENT + "c." + caseId + " = ?").param(id)
        .query((row, number) -> new Person(row.getString(1), row.getString(2))).optional();
  }

  @Override
  public List<String> casesOf(String identityNumber) {
    return sql.sql("select c." + caseId + " from " + table + RECIPIENT + "r.identity_number = ? and c." + caseId
        + " is not null order by c." + caseId).param(identityNumber).query(String.class).list();
  }

  @Override
  public List<String> find(Collection<String> divisions, String words, int first, int most) {
    return found("c." + caseId, divisions, words, " order by c." + caseId + " desc limit :most offset :first")
        .param("first", first).param("most", most).query(String.class).list();
  }

  @Override
  public int count(Collection<String> divisions, String words) {
    return found("count(*)", divisions, words, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec found(String what, Collection<String> divisions, String words, String order) {
    return sql.sql("select " + what + " from " + table + RECIPIENT + "c." + caseId + " is not null"
        + (divisions == null ? "" : " and c." + tenant + " in (:divisions)")
        + " and (c." + caseId + " like :words escape '!' or r.recipient_name like :words escape '!')" + order)
        .param("divisions", divisions).param("words", Paged.containing(words));
  }
}
