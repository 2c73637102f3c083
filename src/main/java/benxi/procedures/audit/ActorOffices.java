package benxi.procedures.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For which office somebody acts, by its name: the engine's own groups and tenants say which office
 * answers for which division, so that no area of the program need be known here.
 */
@Component
class ActorOffices {

  private final JdbcClient jdbc;

  ActorOffices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Offices that answer for the division; else all groups of the person; else the division itself. */
  String of(String actor, String division) {
    List<String> names = division == null ? List.of() : jdbc.sql("""
        select g.NAME_ from ACT_ID_MEMBERSHIP m join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
          join ACT_ID_TENANT_MEMBER t on t.GROUP_ID_ = g.ID_
        where m.USER_ID_ = ? and t.TENANT_ID_ = ? order by g.NAME_""").params(actor, division).query(String.class).list();
    if (names.isEmpty()) {
      names = jdbc.sql("""
          select g.NAME_ from ACT_ID_MEMBERSHIP m join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
          where m.USER_ID_ = ? order by g.NAME_""").param(actor).query(String.class).list();
    }
    if (names.isEmpty() && division != null) {
      names = jdbc.sql("select NAME_ from ACT_ID_TENANT where ID_ = ?").param(division).query(String.class).list();
    }
    return String.join("、", names);
  }
}
