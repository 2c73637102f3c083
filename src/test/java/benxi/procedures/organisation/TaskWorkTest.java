package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("候选人凭 TASK_WORK 办理，谁也没有 UPDATE")
class TaskWorkTest {

  private static final String KEY = "test-task-work";

  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired TaskService tasks;
  @Autowired ProcessEngineConfigurationImpl engine;
  @LocalServerPort int port;

  private String deployment;
  private MayStart mayStart;

  @BeforeEach
  void oneTaskOfTheWindow() {
    deployment = repository.createDeployment().addModelInstance("work.bpmn",
        Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLiveString("P1D").startEvent().userTask("Task_Work")
            .camundaCandidateGroups("${office.group(execution, 'townshipWindow')}").endEvent().done()).deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", KEY);
    assertThat(clerk().post("/engine-rest/process-definition/key/" + KEY + "/start", "{}").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("没有 TASK_WORK 的候选人：认领、办理都是 403；有了就能办")
  void worksByTaskWorkOnly() {
    String path = "/engine-rest/task/" + tasks.createTaskQuery().processDefinitionKey(KEY).singleResult().getId();
    Authorization window = authorizations.createAuthorizationQuery().groupIdIn("townshipWindow")
        .resourceType(Resources.PROCESS_DEFINITION).resourceId(KEY).singleResult();
    window.removePermission(ProcessDefinitionPermissions.TASK_WORK);
    authorizations.saveAuthorization(window);

    assertThat(clerk().post(path + "/claim", "{\"userId\":\"caiwen\"}").statusCode()).isEqualTo(403);
    assertThat(clerk().post(path + "/complete", "{}").statusCode()).isEqualTo(403);
    assertThat(tasks.createTaskQuery().processDefinitionKey(KEY).count()).isOne();

    window.addPermission(ProcessDefinitionPermissions.TASK_WORK);
    authorizations.saveAuthorization(window);
    assertThat(clerk().post(path + "/claim", "{\"userId\":\"caiwen\"}").statusCode()).isEqualTo(204);
    assertThat(clerk().post(path + "/complete", "{}").statusCode()).isEqualTo(204);
  }

  @Test
  @DisplayName("引擎自己给的也是 TASK_WORK；除了系统管理员，没有一行权限含有改任务的权限，任务只有督办人员统计用的一行")
  void nobodyMayUpdateTasks() {
    assertThat(engine.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
    List<Authorization> rows = authorizations.createAuthorizationQuery().list().stream()
        .filter(row -> !"camunda-admin".equals(row.getGroupId())).toList();
    assertThat(rows).filteredOn(row -> row.getResourceType() == Resources.TASK.resourceType()).singleElement()
        .matches(row -> "manager".equals(row.getGroupId()) && row.isPermissionGranted(TaskPermissions.READ))
        .matches(row -> Stream.of(TaskPermissions.values()).filter(row::isPermissionGranted)
            .allMatch(may -> may == TaskPermissions.READ || may == TaskPermissions.NONE), "只有 READ");
    assertThat(rows).filteredOn(row -> row.getResourceType() == Resources.PROCESS_DEFINITION.resourceType())
        .isNotEmpty().noneMatch(row -> row.isPermissionGranted(ProcessDefinitionPermissions.UPDATE_TASK)
            || row.isPermissionGranted(Permissions.UPDATE_TASK) || row.isPermissionGranted(ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE));
  }

  private Browser clerk() {
    return Browser.basic(port, "caiwen", "Benxi-2017");
  }
}
