package benxi.procedures.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before every command, inside its context: only one's own divisions, no query with an expression, no endless list, no object of a class. */
@Component
@Order(60)
class Doorkeepers extends AbstractProcessEnginePlugin {

  private final DivisionsOnly divisions = new DivisionsOnly();
  private final ResultLimit limit = new ResultLimit();
  private final ObjectProvider<TaskListQueries> queries;

  Doorkeepers(ObjectProvider<TaskListQueries> queries) {
    this.queries = queries;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setQueryMaxResultsLimit(ResultLimit.MOST);
    // a request could name any class of this program, and have it made out of JSON
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDefaultSerializationFormat(SerializationDataFormats.JSON.getName());
    engine.setCustomPostCommandInterceptorsTxRequired(and(engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(and(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
  }

  /** Not the program either keeps a variable as a serialized Java object. */
  @Override
  public void postProcessEngineBuild(ProcessEngine built) {
    VariableSerializers serializers =
        ((ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration()).getVariableSerializers();
    serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
  }

  private List<CommandInterceptor> and(List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(new Asking());
    return all;
  }

  private final class Asking extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      CommandContext context = Context.getCommandContext();
      divisions.check(command, context);
      if (divisions.wasForbidden(command, context)) {
        return null;
      }
      queries.getObject().prepare(command, context);
      return limit.limited(command, context, next::execute);
    }
  }
}
