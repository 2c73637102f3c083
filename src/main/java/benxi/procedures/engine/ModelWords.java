package benxi.procedures.engine;

import benxi.procedures.Published;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Models see the beans marked {@link Published}, by their bean names, and no others. */
@Component
@Order(100)
class ModelWords extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;

  ModelWords(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // The words are resolved when first used: they themselves need the engine's services.
    engine.setExpressionManager(new SpringExpressionManager(context, new LazyWords(context)));
  }

  /** Looks a word up in the context when an expression names it. */
  private static final class LazyWords extends HashMap<Object, Object> {

    private final transient ApplicationContext context;

    LazyWords(ApplicationContext context) {
      this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
      return context.containsBean(String.valueOf(name))
          && context.findAnnotationOnBean(String.valueOf(name), Published.class) != null;
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? context.getBean(String.valueOf(name)) : null;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return Map.class.hashCode();
    }
  }
}
