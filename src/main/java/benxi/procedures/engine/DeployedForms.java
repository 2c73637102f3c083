package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.form.Feel;
import benxi.procedures.form.FormSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The form that was deployed with the version of the process of a task or a start. */
@Component
class DeployedForms {

  private static final String PREFIX = "camunda-forms:deployment:";

  private final Feel feel;
  /** A deployment never changes, so neither does what was read from it. */
  private final Map<Place, FormSchema> read = new ConcurrentHashMap<>();

  DeployedForms(Feel feel) {
    this.feel = feel;
  }

  /** Empty: the task has none. */
  Optional<FormSchema> ofTask(CommandContext context, String taskId) {
    return of(context, context.runWithoutAuthorization(new GetTaskFormCmd(taskId)));
  }

  /** Empty: the process has none and is started by the program only. */
  Optional<FormSchema> ofStart(CommandContext context, String processDefinitionId) {
    return of(context, context.runWithoutAuthorization(new GetStartFormCmd(processDefinitionId)));
  }

  /** The form that a model names; empty if it names none, or one that is not deployed (any more). */
  Optional<FormSchema> of(CommandContext context, FormDefinition form, String deploymentId) {
    if (form.getFormKey() != null && form.getFormKey().getExpressionText().startsWith(PREFIX)) {
      return Optional.of(file(context, deploymentId, form.getFormKey().getExpressionText().substring(PREFIX.length())));
    }
    if (form.getCamundaFormDefinitionKey() == null) {
      return Optional.empty();
    }
    CamundaFormRef reference = new CamundaFormRefImpl(
        form.getCamundaFormDefinitionKey().getExpressionText(), form.getCamundaFormDefinitionBinding());
    return Optional.ofNullable(context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deploymentId)))
        .map(found -> in(context, found.getDeploymentId(), found.getResourceName()));
  }

  FormSchema in(CommandContext context, String deploymentId, String resource) {
    Place place = new Place(deploymentId, resource);
    FormSchema known = read.get(place);
    if (known == null) {
      known = FormSchema.parse(resource, text(context, place), feel);
      read.put(place, known);
    }
    return known;
  }

  private Optional<FormSchema> of(CommandContext context, FormData data) {
    if (data == null || data.getFormKey() == null && data.getCamundaFormRef() == null) {
      return Optional.empty();
    }
    if (data.getCamundaFormRef() != null) {
      CamundaFormDefinition form = definition(context, data.getCamundaFormRef(), data.getDeploymentId());
      return Optional.of(in(context, form.getDeploymentId(), form.getResourceName()));
    }
    if (!data.getFormKey().startsWith(PREFIX)) {
      throw new InputRefused("表单「" + data.getFormKey() + "」不是随流程部署的 Camunda 表单，提交的内容无从检查：请联系流程维护人员改用 formRef。");
    }
    return Optional.of(file(context, data.getDeploymentId(), data.getFormKey().substring(PREFIX.length())));
  }

  /** Of any other name it went past {@link FormGate} when it was deployed. */
  private FormSchema file(CommandContext context, String deploymentId, String name) {
    if (!name.endsWith(".form")) {
      throw new InputRefused("表单「" + name + "」的文件名不以 .form 结尾，部署时没有检查过：请联系流程维护人员改名。");
    }
    return in(context, deploymentId, name);
  }

  private static CamundaFormDefinition definition(CommandContext context, CamundaFormRef reference, String deploymentId) {
    CamundaFormDefinition form =
        context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deploymentId));
    if (form == null) {
      throw new InputRefused("表单「" + reference.getKey() + "」没有部署，提交的内容无从检查：请联系流程维护人员补上。");
    }
    return form;
  }

  private static String text(CommandContext context, Place place) {
    try (InputStream file = context.runWithoutAuthorization(
        new GetDeploymentResourceCmd(place.deploymentId, place.resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (DeploymentResourceNotFoundException e) {
      throw new InputRefused("表单「" + place.resource + "」没有部署，提交的内容无从检查：请联系流程维护人员补上。");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Place(String deploymentId, String resource) {}
}
