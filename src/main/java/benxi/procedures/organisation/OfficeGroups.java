package benxi.procedures.organisation;

import benxi.procedures.organisation.Division.Level;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Roles and offices as groups of the engine, divisions as its tenants. The members of an office group
 * are thereby members of the tenants that the office answers for: a township of itself, a county and
 * the city also of all townships below. Divisions that are no longer in the file keep their tenant,
 * because their cases remain.
 */
@Component
class OfficeGroups {

  private static final String ROLE = "岗位";
  private static final String OFFICE = "机构";

  private final Organisation organisation;
  private final Offices offices;
  private final IdentityService identities;
  private final JdbcClient jdbc;

  private record Named(String name, String type) {}

  private record Membership(String tenant, String group) {}

  OfficeGroups(Organisation organisation, Offices offices, IdentityService identities, JdbcClient jdbc) {
    this.organisation = organisation;
    this.offices = offices;
    this.identities = identities;
    this.jdbc = jdbc;
  }

  /** Writes what differs from the engine's tables. */
  void write() {
    writeTenants();
    writeGroups();
    writeMemberships();
  }

  private void writeTenants() {
    Map<String, String> present = new LinkedHashMap<>();
    jdbc.sql("select ID_, NAME_ from ACT_ID_TENANT")
        .query(row -> { present.put(row.getString(1), row.getString(2)); });
    for (Division division : organisation.divisions()) {
      String name = organisation.fullName(division.code());
      if (!name.equals(present.get(division.code()))) {
        Tenant tenant = present.containsKey(division.code())
            ? identities.createTenantQuery().tenantId(division.code()).singleResult()
            : identities.newTenant(division.code());
        tenant.setName(name);
        identities.saveTenant(tenant);
      }
    }
  }

  private void writeGroups() {
    Map<String, Named> present = new LinkedHashMap<>();
    jdbc.sql("select ID_, NAME_, TYPE_ from ACT_ID_GROUP")
        .query(row -> { present.put(row.getString(1), new Named(row.getString(2), row.getString(3))); });
    groups().forEach((id, named) -> {
      if (!named.equals(present.get(id))) {
        Group group = present.containsKey(id)
            ? identities.createGroupQuery().groupId(id).singleResult() : identities.newGroup(id);
        group.setName(named.name());
        group.setType(named.type());
        identities.saveGroup(group);
      }
    });
  }

  private Map<String, Named> groups() {
    Map<String, Named> groups = new LinkedHashMap<>();
    offices.roles().forEach(role -> groups.put(role.key(), new Named(role.name(),
        role.key().equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : ROLE)));
    offices.all().forEach(office -> groups.put(office.group(),
        new Named(organisation.fullName(office.division().code()) + office.role().name(), OFFICE)));
    return groups;
  }

  private void writeMemberships() {
    List<Office> all = offices.all();
    Set<String> ours = new HashSet<>();
    Set<Membership> wanted = new HashSet<>();
    for (Office office : all) {
      ours.add(office.group());
      answersFor(office.division()).forEach(tenant -> wanted.add(new Membership(tenant, office.group())));
    }
    Set<Membership> present = jdbc
        .sql("select TENANT_ID_, GROUP_ID_ from ACT_ID_TENANT_MEMBER where GROUP_ID_ is not null")
        .query((row, n) -> new Membership(row.getString(1), row.getString(2))).set();
    present.stream().filter(m -> ours.contains(m.group()) && !wanted.contains(m))
        .forEach(m -> identities.deleteTenantGroupMembership(m.tenant(), m.group()));
    wanted.stream().filter(m -> !present.contains(m))
        .forEach(m -> identities.createTenantGroupMembership(m.tenant(), m.group()));
  }

  /** No case is handled by a village, so that offices above need not be members of its tenant. */
  private Set<String> answersFor(Division division) {
    Set<String> tenants = new HashSet<>(Set.of(division.code()));
    if (division.level() == Level.CITY || division.level() == Level.COUNTY) {
      organisation.childrenOf(division.code()).forEach(child -> tenants.addAll(answersFor(child)));
    }
    return tenants;
  }
}
