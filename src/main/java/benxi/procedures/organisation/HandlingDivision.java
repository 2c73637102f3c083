package benxi.procedures.organisation;

import benxi.procedures.InputRefused;
import benxi.procedures.organisation.Division.Level;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Which division handles a new case. What follows from a case stays with its division; what a person
 * starts belongs to the division of that person's own office, never to one that a form names.
 */
@Component
class HandlingDivision implements TenantIdProvider {

  private final Organisation organisation;
  private final Offices offices;
  private final RightsFile rights;

  HandlingDivision(Organisation organisation, Offices offices, RightsFile rights) {
    this.organisation = organisation;
    this.offices = offices;
    this.rights = rights;
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
    String inherited = inherited(start.getSuperExecution());
    Authentication person = Context.getCommandContext().getAuthentication();
    if (inherited != null || person == null || person.getUserId() == null) {
      return inherited;   // without a person it is the program itself, which says for whom by OnBehalf
    }
    return ofOffice(person, start.getProcessDefinition().getKey());
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
    return inherited(decision.getExecution());
  }

  /** There are no models of this kind. */
  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
    return null;
  }

  private static String inherited(DelegateExecution caller) {
    if (OnBehalf.division() != null) {
      return OnBehalf.division();
    }
    if (caller != null) {
      return caller.getTenantId();
    }
    BpmnExecutionContext cause = Context.getBpmnExecutionContext();
    return cause == null ? null : cause.getExecution().getTenantId();
  }

  private String ofOffice(Authentication person, String process) {
    List<Office> held = offices.among(person.getGroupIds());
    List<Office> starting = held.stream().filter(o -> rights.starts(o.role().key()).contains(process)).toList();
    boolean anyRole = offices.roles().stream().noneMatch(role -> rights.starts(role.key()).contains(process));
    List<String> divisions = (anyRole ? held : starting).stream().map(this::handling).distinct().toList();
    if (divisions.isEmpty()) {
      throw new InputRefused("您（" + person.getUserId() + "）不在可以发起这个流程的机构里，案件没有办理单位："
          + "请由乡镇（街道）受理窗口等有权的工作人员发起。");
    }
    if (divisions.size() > 1) {
      throw new InputRefused("您（" + person.getUserId() + "）同时在几个机构里（"
          + String.join("、", divisions.stream().map(organisation::fullName).toList())
          + "），分不清案件归谁办理：请用只属于一个机构的账户发起。");
    }
    return divisions.get(0);
  }

  /** Article 20: a village committee applies for a person at the township, which handles the case. */
  private String handling(Office office) {
    Division division = office.division();
    return division.level() == Level.VILLAGE ? division.parent() : division.code();
  }
}
