package benxi.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("应用启动")
class ProceduresApplicationTest {

  @Autowired ProcessEngine engine;

  @Test
  @DisplayName("流程引擎随应用启动,权限检查打开")
  void engineStartsWithAuthorization() {
    assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled()).isTrue();
  }
}
