package benxi.procedures.relief.termination;

import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;

/** A recipient of 小市镇 whose support may end: each step is the happy one unless told otherwise. */
public class TerminationOffice {

  public final ReliefOffice relief;
  private final TestClock clock;

  TerminationOffice(ReliefOffice relief, TestClock clock) {
    this.relief = relief;
    this.clock = clock;
  }

  /** @return the number of the certificate */
  public String recipient() {
    String caseId = relief.approve(Map.of());
    return (String) relief.history.createHistoricVariableInstanceQuery().variableName("certificateNumber").list().stream()
        .filter(v -> relief.history.createHistoricProcessInstanceQuery().processInstanceId(v.getProcessInstanceId())
            .singleResult().getBusinessKey().equals(caseId)).findFirst().orElseThrow().getValue();
  }

  /** The village tells that the person has recovered. */
  public String report(String certificate) {
    return report("caiwen", certificate, Map.of());
  }

  public String report(String user, String certificate, Map<String, Object> otherwise) {
    Map<String, Object> form = new HashMap<>(Map.of("certificateNumber", certificate, "reportedBy", "committee",
        "reporterName", "上堡村村民委员会", "ground", "recovered", "groundOn", clock.today().toString(),
        "groundDetails", "经康复治疗，已能下地劳动。"));
    form.putAll(otherwise);
    if (form.get("reporterName").equals("")) {
      form.remove("reporterName");
    }
    relief.as(user, () -> relief.runtime.startProcessInstanceByKey("relief-termination-report", form));
    return relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-termination").list().stream()
        .map(instance -> instance.getBusinessKey()).max(String::compareTo).orElseThrow();
  }

  public void examine(String caseId, Map<String, Object> otherwise) {
    relief.complete("linfeng", caseId, "Task_ExamineGround", examination(otherwise));
  }

  public Map<String, Object> examination(Map<String, Object> otherwise) {
    Map<String, Object> form = new HashMap<>(Map.of("groundVerified", "yes", "examinedOn", clock.today().toString(),
        "examinationFindings", "入户核实，情况属实。", "residence", "home", "townshipOpinion", "建议终止。"));
    form.putAll(otherwise);
    if ("yes".equals(form.get("labourCapable"))) {
      form.putIfAbsent("studentKind", "none");
    }
    return form;
  }

  public void examine(String caseId) {
    examine(caseId, Map.of("labourCapable", "yes"));
  }

  public void confirm(String caseId) {
    relief.complete("guanshan", caseId, "Task_ConfirmIntention", Map.of("confirmation", "terminate"));
  }

  /** From the report to the publication, all today. */
  public String publish(String certificate) {
    String caseId = report(certificate);
    examine(caseId);
    confirm(caseId);
    return caseId;
  }

  public void decide(String caseId, String decision) {
    relief.complete("dingyi", caseId, "Task_InvestigateObjection", Map.of("investigatedOn", clock.today().toString(),
        "objectionFindings", "复查病历和劳动情况。"));
    for (Task answer : relief.tasks.createTaskQuery().processInstanceBusinessKey(caseId)
        .taskDefinitionKey("Task_AnswerObjection").list()) {
      relief.as("xumei", () -> {
        relief.tasks.claim(answer.getId(), "xumei");
        relief.tasks.complete(answer.getId(), Map.of("objectionConclusion", "upheld", "objectionAnswer", "经核实，异议成立。"));
        return null;
      });
    }
    relief.complete("guanshan", caseId, "Task_DecideAfterObjection",
        Map.of("terminationDecision", decision, "terminationReason", "尚不能独立劳动。"));
  }

  /** Reasons delivered, and nothing to refer. */
  public void followUp(String caseId) {
    deliver(caseId);
    relief.complete("caiwen", caseId, "Task_ConsiderReferral",
        Map.of("referrals", List.of(), "referralReason", "本人有劳动收入，不申请其他救助。"));
  }

  public void deliver(String caseId) {
    relief.complete("caiwen", caseId, "Task_DeliverReasons", Map.of("informedParty", "person",
        "deliveredOn", clock.today().toString(), "deliveredHow", "直接送达", "deliveredTo", "韩守田"));
  }

  /** The end event of the termination, null while it is open. */
  public String outcome(String caseId) {
    return relief.history.createHistoricActivityInstanceQuery().finished().list().stream()
        .filter(a -> a.getActivityType().endsWith("EndEvent") && a.getProcessDefinitionKey().equals("relief-termination")
            && !a.getActivityId().equals("EndEvent_FuneralArranged"))
        .filter(a -> caseId.equals(relief.history.createHistoricProcessInstanceQuery()
            .processInstanceId(a.getProcessInstanceId()).singleResult().getBusinessKey()))
        .map(HistoricActivityInstance::getActivityId).findFirst().orElse(null);
  }

  public void noticeEnds(LocalDate lastDay) {
    clock.forwardPast(lastDay);
  }
}
