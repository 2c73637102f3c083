package benxi.procedures.safetygrid.programme;

import benxi.procedures.InputRefused;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.safetygrid.Participants;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tells the participants of a programme that it is called off; each ends its own case. */
@Component
class CallingOff {

  private static final String CALLED_OFF = "safetyGrid.programmeCalledOff";

  private final Participations participations;
  private final Participants participants;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Deadlines deadlines;
  private final OnBehalf office;

  CallingOff(Participations participations, Participants participants, RuntimeService runtime, ManagementService management,
      Deadlines deadlines, OnBehalf office) {
    this.participations = participations;
    this.participants = participants;
    this.runtime = runtime;
    this.management = management;
    this.deadlines = deadlines;
    this.office = office;
  }

  /** @throws InputRefused if the engine is still at work for it, or a case runs on a model that cannot be called off */
  void off(Programme programme) {
    refuseUnderWay(programme);
    participations.of(programme.id()).stream().filter(one -> one.acceptedOn() == null)
        .forEach(one -> office.of(one.division(), () -> tell(one)));
  }

  /** A participant whose case is about to be opened would not hear of it. */
  private void refuseUnderWay(Programme programme) {
    ProcessInstance whole = runtime.createProcessInstanceQuery().processDefinitionKey("safety-grid-rollout")
        .processInstanceBusinessKey(programme.id()).singleResult();
    if (whole != null && management.createJobQuery().processInstanceId(whole.getId()).count() > 0) {
      throw new InputRefused("方案 " + programme.id() + " 正在分送各单位，或者正在登记验收：请过一分钟再停办；"
          + "仍然如此的，请系统管理员查看失败的作业。");
    }
  }

  /** Where an administrator has deleted the case, its clocks are left. */
  private Void tell(Participation one) {
    boolean heard = !runtime.createMessageCorrelation(CALLED_OFF).processInstanceBusinessKey(one.caseId()).correlateAllWithResult().isEmpty();
    if (!heard && runtime.createProcessInstanceQuery().processDefinitionKey("safety-grid-participant")
        .processInstanceBusinessKey(one.caseId()).count() > 0) {
      throw new InputRefused(participants.name(one.division()) + "的案件 " + one.caseId()
          + " 还在按不能停办的旧模型办理：请系统管理员先把它迁移到现行模型。");
    }
    if (!heard) {
      deadlines.endAll(one.caseId());
    }
    return null;
  }
}
