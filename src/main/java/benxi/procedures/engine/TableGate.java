package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.decision.TableCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No decision table with a gap or an overlap is deployed, at start or by anyone: a case would find it out. */
@Component
@Order(110)
class TableGate extends AbstractProcessEnginePlugin implements Deployer {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<Deployer> gates = new ArrayList<>();
    if (engine.getCustomPreDeployers() != null) {
      gates.addAll(engine.getCustomPreDeployers());
    }
    gates.add(this);
    engine.setCustomPreDeployers(gates);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<ResourceEntity> tables = deployment.getResources().values().stream()
        .filter(resource -> resource.getName().matches("(?i).+\\.(dmn|dmn11\\.xml)")).toList();
    if (tables.isEmpty()) {
      return;
    }
    TableCheck check = new TableCheck();
    List<String> faults = tables.stream().flatMap(table ->
        check.faults(table.getName(), new String(table.getBytes(), StandardCharsets.UTF_8)).stream()).toList();
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }
}
