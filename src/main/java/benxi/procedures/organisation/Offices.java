package benxi.procedures.organisation;

import benxi.procedures.Published;
import benxi.procedures.organisation.Division.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Who does the next step: the office of a role that is responsible for the division of a case. */
@Published
public class Offices {

  private final Organisation organisation;
  private final OfficesFile file;
  private final RightsFile rights;

  Offices(Organisation organisation, OfficesFile file, RightsFile rights) {
    this.organisation = organisation;
    this.file = file;
    this.rights = rights;
  }

  /**
   * The candidate group of a step, e.g. {@code countyHead-210521} for a case of one of its townships.
   *
   * @throws IllegalArgumentException if there is no such role, or none for the division of the case
   */
  public String group(DelegateExecution execution, String role) {
    return office(role, handlingDivision(execution)).group();
  }

  /** As {@link #group}, for a division's code. */
  public String groupIn(String divisionCode, String role) {
    return office(role, divisionCode).group();
  }

  /**
   * What a call activity calls from here on is another office's work: the case, its tasks and clocks
   * belong to that division.
   */
  public void handTo(DelegateExecution execution, String divisionCode) {
    ((ExecutionEntity) execution).setTenantId(organisation.division(divisionCode).code());
  }

  /** The authority that handles the case as letters name it: 本溪满族自治县小市镇人民政府. */
  public String authority(DelegateExecution execution) {
    return authorityOf(handlingDivision(execution));
  }

  /** The civil affairs bureau of the county of the case: 本溪满族自治县民政局. */
  public String countyAuthority(DelegateExecution execution) {
    return authorityOf(organisation.county(handlingDivision(execution)).code());
  }

  public String authorityOf(String divisionCode) {
    Division division = organisation.division(divisionCode);
    return file.authorities().stream().filter(a -> a.names(division)).findFirst()
        .map(a -> organisation.fullName(divisionCode) + a.append()).orElseThrow();
  }

  /** The office of a role at this division or at the nearest one above it. */
  public Office office(String role, String divisionCode) {
    Role known = role(role);
    Division division = organisation.division(divisionCode);
    while (!known.at(division)) {
      if (division.parent() == null) {
        throw new IllegalArgumentException("岗位 " + role + " 在区划 " + divisionCode
            + " 及其上级都没有设：请检查模型中的岗位名称和 config/organisation/offices.yml。");
      }
      division = organisation.division(division.parent());
    }
    return new Office(known, division);
  }

  public List<Role> roles() {
    return List.copyOf(file.roles().values());
  }

  /** @throws IllegalArgumentException if {@code offices.yml} has no such role */
  public Role role(String key) {
    Role role = file.roles().get(key);
    if (role == null) {
      throw new IllegalArgumentException("没有岗位“" + key + "”：config/organisation/offices.yml 中有 "
          + String.join("、", file.roles().keySet()) + "。");
    }
    return role;
  }

  /** Every office there is: each role at each division of its levels. */
  public List<Office> all() {
    List<Office> offices = new ArrayList<>();
    for (Role role : file.roles().values()) {
      for (Level level : role.levels()) {
        organisation.divisions(level).stream().filter(role::at).forEach(division -> offices.add(new Office(role, division)));
      }
    }
    return offices;
  }

  /** The offices among these groups; role groups and groups of others are passed over. */
  public List<Office> among(Collection<String> groupIds) {
    return groupIds.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** Whether a member of these groups works on tasks; others see them at most. */
  public boolean workOnTasks(Collection<String> groupIds) {
    return groupIds != null && groupIds.stream().anyMatch(rights::worksOnTasks);
  }

  private Optional<Office> find(String groupId) {
    int dash = groupId.lastIndexOf('-');
    if (dash < 0 || !file.roles().containsKey(groupId.substring(0, dash))) {
      return Optional.empty();
    }
    return organisation.find(groupId.substring(dash + 1))
        .map(division -> new Office(role(groupId.substring(0, dash)), division));
  }

  private static String handlingDivision(DelegateExecution execution) {
    if (execution.getTenantId() == null) {
      throw new IllegalArgumentException("流程实例 " + execution.getProcessInstanceId()
          + " 没有办理单位（租户）：请由某个乡镇（街道）或县（区）的工作人员发起。");
    }
    return execution.getTenantId();
  }
}
