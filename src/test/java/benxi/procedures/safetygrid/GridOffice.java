package benxi.procedures.safetygrid;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.form.CreditCode;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;

/** The offices of the city, its counties and departments at work on the grids, each by its role and division. */
public class GridOffice {

  public static final String CITY = "210500";
  public static final String COUNTY = "210521";
  public static final String OTHER_COUNTY = "210502";
  public static final String ZONE = "2105Z01";
  /** The department whose people are the city's office for the grids as well (第三部分第（一）项第1目). */
  public static final String BUREAU = "2105D01";
  public static final String EDUCATION = "2105D08";
  public static final String TRANSPORT = "2105D06";
  public static final String XIAOSHI = "210521100";
  public static final String SHANGBAO = "210521100205";

  public final RuntimeService runtime;
  public final TaskService tasks;
  public final HistoryService history;
  public final TestClock clock;
  private final IdentityService identity;
  private final ManagementService management;

  GridOffice(RuntimeService runtime, TaskService tasks, HistoryService history, IdentityService identity,
      ManagementService management, TestClock clock) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
    this.management = management;
    this.clock = clock;
  }

  public <T> T as(String role, String division, Supplier<T> work) {
    return as("member-of-" + role + "-" + division, role, division, work);
  }

  private <T> T as(String person, String role, String division, Supplier<T> work) {
    String office = role + "-" + division;
    identity.setAuthentication(person, List.of(role, office),
        identity.createTenantQuery().groupMember(office).list().stream().map(Tenant::getId).toList());
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** @return the number of the case */
  public String start(String role, String division, String process, Map<String, Object> form) {
    String id = as(role, division, () -> runtime.startProcessInstanceByKey(process, form)).getId();
    clock.runWaiting();
    return history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult().getBusinessKey();
  }

  public void complete(String caseId, String taskKey, String role, String division, Map<String, Object> form) {
    complete("member-of-" + role + "-" + division, caseId, taskKey, role, division, form);
  }

  /** The same person may sit in several offices. */
  public void complete(String person, String caseId, String taskKey, String role, String division, Map<String, Object> form) {
    Task task = task(caseId, taskKey);
    assertThat(task).as("任务 " + taskKey + " 于 " + caseId).isNotNull();
    as(person, role, division, () -> {
      tasks.claim(task.getId(), person);
      tasks.complete(task.getId(), form);
      return null;
    });
    if (management.createJobQuery().messages().count() > 0) {   // looking at every waiting timer each time takes long
      clock.runWaiting();
    }
  }

  public Task task(String caseId, String taskKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(taskKey).singleResult();
  }

  public List<String> open(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).list().stream().map(Task::getTaskDefinitionKey)
        .filter(key -> !key.equals("Task_Supervise")).sorted().toList();
  }

  // --- grids and enterprises

  /** A grid of the division with a chief, and 刘巡 as inspector. */
  public String grid(String keeper, String division) {
    String caseId = start("gridStaff", keeper, "safety-grid-set-grid",
        Map.of("gridMatter", "open", "gridDivision", division, "gridName", "第一网格"));
    String number = (String) history.createHistoricVariableInstanceQuery().variableName("gridNumber").list().stream()
        .filter(variable -> caseId.equals(history.createHistoricProcessInstanceQuery()
            .processInstanceId(variable.getProcessInstanceId()).singleResult().getBusinessKey()))
        .findFirst().orElseThrow().getValue();
    people(keeper, number, "chief\t王长\t镇长\nsupervisor\t李监\t副镇长\ninspector\t刘巡\t站长");
    return number;
  }

  public void people(String keeper, String number, String rows) {
    start("gridStaff", keeper, "safety-grid-set-grid", Map.of("gridMatter", "people", "gridNumber", number, "gridPeople", rows));
  }

  /** A shop in 上堡村: small, neither high-risk nor above-scale; for the township's grid. */
  public static Map<String, Object> shop(String creditCode) {
    Map<String, Object> form = new HashMap<>();
    form.put("enterpriseName", "上堡综合商店");
    form.put("creditCode", creditCode);
    form.put("enterpriseKind", "publicPlace");
    form.put("villageCode", SHANGBAO);
    form.put("enterpriseAddress", "上堡村一组");
    form.putAll(facts("no", "no", "no", "yes", "township"));
    return form;
  }

  public static Map<String, Object> facts(String byCity, String highRisk, String aboveScale, String small, String level) {
    return Map.of("directByCityAnswer", byCity, "highRiskAnswer", highRisk, "aboveScaleAnswer", aboveScale,
        "smallOrMicroAnswer", small, "gridLevel", level);
  }

  public static Map<String, Object> placing(String grid) {
    return with(safe(), Map.of("gridNumber", grid, "responsiblePerson", "刘巡"));
  }

  public static Map<String, Object> safe() {
    return Map.of("dangerDegree", "low", "majorHazardSourceAnswer", "no", "hiddenHazard", "none", "accidentFrequency", "none");
  }

  /** A valid code; a different one for each number. */
  public static String creditCode(int number) {
    String start = "91210521%09d".formatted(number);
    return "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().mapToObj(sign -> start + (char) sign)
        .filter(code -> CreditCode.fault(code).isEmpty()).findFirst().orElseThrow();
  }

  public static Map<String, Object> with(Map<String, Object> form, Map<String, Object> otherwise) {
    Map<String, Object> all = new HashMap<>(form);
    all.putAll(otherwise);
    return all;
  }

  public LocalDate today() {
    return clock.today();
  }
}
