package benxi.procedures.engine;

import benxi.procedures.form.Column;
import benxi.procedures.form.Field;
import benxi.procedures.form.FormTables;
import benxi.procedures.form.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceNamesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks through the forms that were deployed together with a version of a process. */
@Component
class DeployedRows implements FormTables {

  private final ProcessEngine engine;
  private final DeployedForms forms;

  DeployedRows(@Lazy ProcessEngine engine, DeployedForms forms) {
    this.engine = engine;
    this.forms = forms;
  }

  @Override
  public List<Map<String, Object>> rows(String processDefinitionId, String key, String text) {
    return Rows.parse(columns(processDefinitionId, key), text);
  }

  @Override
  public List<Column> columns(String processDefinitionId, String key) {
    ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> columns(context, processDefinitionId, key));
  }

  private List<Column> columns(CommandContext context, String processDefinitionId, String key) {
    String deployment = context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedProcessDefinitionById(processDefinitionId).getDeploymentId();
    List<?> files = context.runWithoutAuthorization(new GetDeploymentResourceNamesCmd(deployment));
    return files.stream().map(String::valueOf).filter(name -> name.endsWith(".form"))
        .map(name -> forms.in(context, deployment, name).field(key).flatMap(Field::columns))
        .flatMap(Optional::stream).findFirst().orElseThrow(() -> new IllegalArgumentException(
            "与流程 " + processDefinitionId + " 一起部署的表单里，没有带属性 columns 的字段 " + key + "。"));
  }
}
