package benxi.procedures.relief;

import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each county of the organisation has the row that is locked while one of its numbers is taken. */
@Component
public class Counties implements InitializingBean {

  private final Organisation organisation;
  private final JdbcClient sql;

  Counties(Organisation organisation, JdbcClient sql) {
    this.organisation = organisation;
    this.sql = sql;
  }

  @Override
  public void afterPropertiesSet() {
    for (Division county : organisation.divisions(Division.Level.COUNTY)) {
      sql.sql("""
          insert into relief_county (county_code)
          select c.code from (select cast(:code as varchar(6)) as code) c
          where not exists (select 1 from relief_county r where r.county_code = c.code)""")
          .param("code", county.code()).update();
    }
  }

  /** Holds the county until the transaction ends: who takes a number waits for whoever took the last one. */
  public void lock(String countyCode) {
    sql.sql("select county_code from relief_county where county_code = ? for update").param(countyCode)
        .query(String.class).single();
  }
}
