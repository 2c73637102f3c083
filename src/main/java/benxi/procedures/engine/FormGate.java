package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.form.Column;
import benxi.procedures.form.Feel;
import benxi.procedures.form.Field;
import benxi.procedures.form.FormSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No form is deployed, by whomever and from wherever, that could not be held against a submission. */
@Component
@Order(105)
class FormGate extends AbstractProcessEnginePlugin implements Deployer {

  private final Feel feel;

  FormGate(Feel feel) {
    this.feel = feel;
  }

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
    Map<String, ResourceEntity> files = deployment.getResources();
    List<String> faults = new ArrayList<>();
    Map<String, List<Column>> tables = new HashMap<>();
    files.keySet().stream().filter(name -> name.endsWith(".form")).sorted().forEach(name -> {
      String text = new String(files.get(name).getBytes(), StandardCharsets.UTF_8);
      FormSchema form = FormSchema.read(name, text, feel, faults);
      form.fields().forEach(field -> sameTable(name, field, tables, faults));
    });
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }

  /** A table means the same in every form of a procedure: {@link DeployedRows} reads it by any of them. */
  private static void sameTable(String file, Field field, Map<String, List<Column>> tables, List<String> faults) {
    field.columns().ifPresent(columns -> {
      List<Column> first = tables.putIfAbsent(field.key(), columns);
      if (first != null && !first.equals(columns)) {
        faults.add("表单 " + file + " 的组件" + field.named() + "：属性 columns 与同一文件夹里另一张表单的不同，请写成一样。");
      }
    });
  }
}
