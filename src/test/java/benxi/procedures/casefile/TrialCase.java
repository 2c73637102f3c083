package benxi.procedures.casefile;

import benxi.procedures.form.ProgramCommand;
import benxi.procedures.testing.MayStart;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A small procedure of 小市镇 with a form at its start and one at its only task, about one person. */
class TrialCase implements CasefilePeople, AutoCloseable {

  static final String CASE = "SQ210521100-2017-0042";
  static final String IDENTITY = "210521195003080012";
  static final String CLERK = "caiwen";
  /** What somebody might enter who wants it to run in a colleague's browser. */
  static final String HOSTILE = "韩\"'<script>alert(1)</script>&amp;<img src=x onerror=alert(2)>";

  private static final String START_FORM = """
      {"id":"trial-register","type":"default","components":[
        {"type":"textfield","key":"applicantName","label":"申请人","validate":{"required":true}},
        {"type":"datetime","key":"appliedOn","subtype":"date","dateLabel":"申请日期","label":"申请日期"}]}""";
  private static final String TASK_FORM = """
      {"id":"trial-examine","type":"default","components":[
        {"type":"radio","key":"area","label":"居住地类别","values":[{"label":"农村","value":"rural"},{"label":"城镇","value":"urban"}]},
        {"type":"checklist","key":"methods","label":"调查方式","values":[{"label":"入户调查","value":"homeVisit"},{"label":"邻里访问","value":"neighbours"}]},
        {"type":"checkbox","key":"materialsComplete","label":"材料齐备"},
        {"type":"textarea","id":"Field_Household","key":"household","label":"家庭成员","properties":{"columns":"name:姓名:text(20)!; relation:关系:choice(spouse=配偶|child=子女)!; income:月收入（元）:amount"}},
        {"type":"textarea","key":"remark","label":"备注 <b>"}]}""";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final IdentityService identity;
  private final RepositoryService repository;
  private final AuthorizationService authorizations;
  private String name = "韩守田";
  private String deployment;
  private MayStart right;

  TrialCase(RuntimeService runtime, TaskService tasks, IdentityService identity, RepositoryService repository,
      AuthorizationService authorizations) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.identity = identity;
    this.repository = repository;
    this.authorizations = authorizations;
  }

  void deploy() {
    deployment = repository.createDeployment().addModelInstance("casefile-trial.bpmn",
        Bpmn.createExecutableProcess("casefile-trial").name("试办事项").camundaHistoryTimeToLiveString("P1D")
            .startEvent().camundaFormRef("trial-register").camundaFormRefBinding("deployment")
            .userTask("Task_Examine").name("核对申请材料").camundaCandidateGroups("townshipWindow-210521100")
            .camundaFormRef("trial-examine").camundaFormRefBinding("deployment")
            .endEvent("EndEvent_Approved").name("予以批准").done())
        .addString("trial-register.form", START_FORM).addString("trial-examine.form", TASK_FORM).deploy().getId();
    right = new MayStart(authorizations, CLERK, "casefile-trial");
  }

  @Override
  public void close() {
    right.close();
    repository.deleteDeployment(deployment, true);
  }

  void register(String applicantName) {
    name = applicantName;
    as(CLERK, () -> ProgramCommand.run(() -> runtime.createProcessInstanceByKey("casefile-trial").businessKey(CASE)
        .setVariables(Map.of("applicantName", applicantName, "appliedOn", "2017-10-09")).execute()));
  }

  void examine(String remark) {
    as(CLERK, () -> {
      tasks.claim(task().getId(), CLERK);
      tasks.complete(task().getId(), Map.of("area", "rural", "methods", List.of("homeVisit", "neighbours"),
          "materialsComplete", true, "household", "李桂兰\tspouse\t120.5\n韩小军\tchild\t", "remark", remark));
      return null;
    });
  }

  Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(CASE).singleResult();
  }

  private <T> T as(String user, Supplier<T> work) {
    identity.setAuthentication(user,
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
        identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList());
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  @Override
  public String process() {
    return "casefile-trial";
  }

  @Override
  public Optional<Person> ofCase(String caseId) {
    return caseId.equals(CASE) ? Optional.of(new Person(name, IDENTITY)) : Optional.empty();
  }

  @Override
  public List<String> casesOf(String identityNumber) {
    return identityNumber.equals(IDENTITY) ? List.of(CASE) : List.of();
  }

  @Override
  public List<String> find(Collection<String> divisions, String words, int first, int most) {
    boolean theirs = divisions == null || divisions.contains("210521100");
    return first == 0 && most > 0 && theirs && (CASE.contains(words) || name.contains(words)) ? List.of(CASE) : List.of();
  }

  @Override
  public int count(Collection<String> divisions, String words) {
    return find(divisions, words, 0, 1).size();
  }
}
