package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("程序替某个机构办的事")
class OnBehalfTest {

  @Autowired OnBehalf onBehalf;
  @Autowired AuthorizationService authorizations;
  @Autowired IdentityService identities;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;

  private String deployment;

  @BeforeEach
  void deploy() {
    deployment = repository.createDeployment().addModelInstance("behalf.bpmn",
        Bpmn.createExecutableProcess("test-behalf").camundaHistoryTimeToLiveString("P1D").startEvent()
            .intermediateCatchEvent("Event_Waits").message("test.behalf").endEvent().done()).deploy().getId();
  }

  @AfterEach
  void undeploy() {
    identities.clearAuthentication();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("第23条：乡镇上报引起的县级流程归县；办完以后，个人的限制照旧")
  void startsForTheCountyWhatATownshipCaused() {
    identities.setAuthentication("caiwen", List.of("townshipWindow", "townshipWindow-210521100"), List.of("210521100"));

    String tenant = onBehalf.of("210521", () -> runtime.startProcessInstanceByKey("test-behalf").getTenantId());

    assertThat(tenant).isEqualTo("210521");
    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("test-behalf"))
        .isInstanceOf(AuthorizationException.class);
    assertThat(onBehalf.of("210521", () -> runtime.createProcessInstanceQuery().count())).isOne();
  }

  @Test
  @DisplayName("县里的人自己发起的归县；程序自己发起而不说替谁，不归任何单位")
  void belongsToTheOfficeOfWhoStarts() {
    try (MayStart mayStart = new MayStart(authorizations, "guanshan", "test-behalf")) {
      identities.setAuthentication("guanshan", List.of("countyHead", "countyHead-210521"), List.of("210521"));
      assertThat(runtime.startProcessInstanceByKey("test-behalf").getTenantId()).isEqualTo("210521");

      identities.setAuthentication("guanshan", List.of("countyHead-210521", "countyChecker-210502"), List.of("210521"));
      assertThatThrownBy(() -> runtime.startProcessInstanceByKey("test-behalf")).isInstanceOf(InputRefused.class)
          .hasMessageContaining("同时在几个机构里（本溪满族自治县、平山区）");
      identities.clearAuthentication();
    }
    assertThat(runtime.startProcessInstanceByKey("test-behalf").getTenantId()).isNull();
  }
}
