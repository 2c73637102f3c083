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
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.stereotype.Component;

/** No form is deployed, by whomever, that could not be held against a submission. */
@Component
class FormDeployments {

  private static final EngineField BUILDER = EngineField.of(DeployCmd.class, "deploymentBuilder");

  private final Feel feel;

  FormDeployments(Feel feel) {
    this.feel = feel;
  }

  /** @throws InputRefused with every fault of every form */
  void check(DeployCmd deployment) {
    Map<String, ResourceEntity> files = BUILDER.<DeploymentBuilderImpl>in(deployment).getDeployment().getResources();
    List<String> faults = new ArrayList<>();
    Map<String, List<Column>> tables = new HashMap<>();
    Map<String, ResourceEntity> deployed = files == null ? Map.of() : files;
    deployed.keySet().stream().filter(name -> name.endsWith(".form")).sorted().forEach(name -> {
      String text = new String(deployed.get(name).getBytes(), StandardCharsets.UTF_8);
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
