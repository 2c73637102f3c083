package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.Models;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Nothing but models, tables and forms is deployed; no model with scripts, class names or unpublished words is deployed, at start or by anyone, administrators included. */
@Component
@Order(100)
class ModelGate extends AbstractProcessEnginePlugin implements Deployer {

  /** What the engine reads as a model, by its name. */
  private static final String MODELS = ".+\\.(bpmn|bpmn20\\.xml|dmn|dmn11\\.xml)";

  private final ApplicationContext context;

  ModelGate(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<Deployer> first = new ArrayList<>(List.of(this));
    if (engine.getCustomPreDeployers() != null) {
      first.addAll(engine.getCustomPreDeployers());
    }
    engine.setCustomPreDeployers(first);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Models models = new Models(words());
    List<String> faults = deployment.getResources().values().stream()
        .flatMap(resource -> faults(models, resource).stream()).map(ModelFault::toString).toList();
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }

  private static List<ModelFault> faults(Models models, ResourceEntity resource) {
    if (resource.getName().matches(MODELS)) {
      return models.faults(resource.getName(), resource.getBytes());
    }
    return resource.getName().endsWith(".form") ? List.of() : List.of(new ModelFault(resource.getName(), "",
        "不是流程(.bpmn)、决策(.dmn)或表单(.form)，不能部署。请去掉这个文件，或者改正它的后缀(小写)。"));
  }

  private Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new TreeMap<>();
    for (String name : context.getBeanNamesForAnnotation(Published.class)) {
      words.put(name, verbs(context.getType(name)));
    }
    return words;
  }

  /** The name under which a published class is known to models. */
  static String word(Class<?> published) {
    Component component = published.getAnnotation(Component.class);
    return component == null || component.value().isEmpty() ? null : component.value();
  }

  /** What a model may ask of it. */
  static Set<String> verbs(Class<?> published) {
    return Arrays.stream(ClassUtils.getUserClass(published).getDeclaredMethods())
        .filter(verb -> Modifier.isPublic(verb.getModifiers()) && !verb.isSynthetic())
        .map(Method::getName).collect(Collectors.toSet());
  }
}
