package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** “全覆盖、无死角” (第二部分第（三）项、第四部分第（一）项) as numbers, and what is missing by name. */
@Repository
public class Coverage {

  private final JdbcClient sql;
  private final Organisation organisation;
  private final Grids grids;

  Coverage(JdbcClient sql, Organisation organisation, Grids grids) {
    this.sql = sql;
    this.organisation = organisation;
    this.grids = grids;
  }

  /** Enterprises that are supervised. */
  public int enterprises(List<String> divisions) {
    return sql.sql("select count(*) from safety_grid_enterprise e where e.closed_on is null and " + Enterprises.IN_SIGHT)
        .param("divisions", divisions).query(Integer.class).single();
  }

  /** Enterprises that are in no grid: nobody answers for them. */
  public Paged<Enterprise> withoutGrid(List<String> divisions) {
    return Paged.read(sql, PageWanted.FIRST, "select e.* from safety_grid_enterprise e where e.closed_on is null"
        + " and not exists (select 1 from safety_grid_place p where p.current_code = e.credit_code) and " + Enterprises.IN_SIGHT,
        "e.village_code, e.name, e.credit_code", Map.of("divisions", divisions), Enterprises::read);
  }

  /** Enterprises that nobody has graded yet. */
  public int withoutColour(List<String> divisions) {
    return sql.sql("select count(*) from safety_grid_enterprise e where e.closed_on is null"
        + " and not exists (select 1 from safety_grid_colour c where c.current_code = e.credit_code) and " + Enterprises.IN_SIGHT)
        .param("divisions", divisions).query(Integer.class).single();
  }

  public int grids(List<String> divisions) {
    return grids.openIn(divisions, PageWanted.FIRST).total();
  }

  /** Grids without a chief (第三部分: 网格长). */
  public Paged<Grid> withoutChief(List<String> divisions) {
    return grids.withoutChief(divisions, PageWanted.FIRST);
  }

  /** Not read from a register: no more than the city has. */
  public List<Division> villages(List<String> divisions) {
    return organisation.divisions(Level.VILLAGE).stream().filter(village -> divisions.contains(village.parent())).toList();
  }

  /** Villages and communities in none of whose grids there is a supervisor (第三部分第（四）项). */
  public List<Division> withoutSupervisor(List<String> divisions) {
    Set<String> supervised = new HashSet<>(sql.sql("""
        select distinct g.division from safety_grid_grid g join safety_grid_person p on p.grid_number = g.grid_number
        where g.closed_on is null and p.until_on is null and p.duty = 'supervisor'""").query(String.class).list());
    return villages(divisions).stream().filter(village -> !supervised.contains(village.code())).toList();
  }
}
