package benxi.procedures.engine;

import benxi.procedures.form.FormArchive;
import benxi.procedures.form.FormSchema;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the forms of a deployed version without a task or an instance at hand. */
@Component
class DeployedFormArchive implements FormArchive {

  private final ProcessEngine engine;
  private final DeployedForms forms;

  DeployedFormArchive(@Lazy ProcessEngine engine, DeployedForms forms) {
    this.engine = engine;
    this.forms = forms;
  }

  @Override
  public Optional<FormSchema> ofTask(String processDefinitionId, String taskKey) {
    return of(processDefinitionId, process -> Optional.ofNullable(process.getTaskDefinitions().get(taskKey))
        .map(TaskDefinition::getFormDefinition));
  }

  @Override
  public Optional<FormSchema> ofStart(String processDefinitionId) {
    return of(processDefinitionId, process -> Optional.ofNullable(process.getStartFormDefinition()));
  }

  private Optional<FormSchema> of(String processDefinitionId,
      Function<ProcessDefinitionEntity, Optional<FormDefinition>> place) {
    ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> {
      try {
        ProcessDefinitionEntity process =
            configuration.getDeploymentCache().findDeployedProcessDefinitionById(processDefinitionId);
        return place.apply(process).flatMap(form -> forms.of(context, form, process.getDeploymentId()));
      } catch (NullValueException takenAway) {
        return Optional.empty();
      }
    });
  }
}
