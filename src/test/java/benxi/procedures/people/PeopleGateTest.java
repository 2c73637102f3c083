package benxi.procedures.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("部署的模型要有人员规则说到的任务")
class PeopleGateTest {

  @Autowired RepositoryService repository;

  @Test
  @DisplayName("审核意见的任务改了编号：不部署，说出流程、任务和怎样改")
  void renamedTaskIsNotDeployed() {
    long before = repository.createDeploymentQuery().count();
    assertThatThrownBy(() -> repository.createDeployment().addModelInstance("relief-application.bpmn",
        Bpmn.createExecutableProcess("relief-application").camundaHistoryTimeToLiveString("P1D")
            .startEvent().userTask("Task_IssueOpinion").endEvent().done()).deploy())
        .isInstanceOf(InputRefused.class).hasMessageContaining("relief-application").hasMessageContaining("Task_GiveOpinion")
        .hasMessageContaining(PeopleRulesFile.NAME);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }
}
