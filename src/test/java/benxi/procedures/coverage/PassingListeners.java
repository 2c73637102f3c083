package benxi.procedures.coverage;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Adds a recording listener to every node and flow when a model is parsed. All nodes of a process are
 * there when its root element has been parsed, whatever their kind.
 */
class PassingListeners extends AbstractBpmnParseListener {

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    definition.getActivities().forEach(this::listen);
  }

  private void listen(ActivityImpl activity) {
    // A repeated activity stands inside a body of the same name; boundary events stand beside it.
    record(activity, ExecutionListener.EVENTNAME_START, activity.getId().replace("#multiInstanceBody", ""));
    activity.getOutgoingTransitions().forEach(flow ->
        record((TransitionImpl) flow, ExecutionListener.EVENTNAME_TAKE, flow.getId()));
    ((ScopeImpl) activity).getActivities().forEach(this::listen);
  }

  private static void record(CoreModelElement element, String event, String id) {
    // The engine leaves a long key out of the id of its definition.
    element.addBuiltInListener(event, (ExecutionListener) execution ->
        Passed.record(((ExecutionEntity) execution).getProcessDefinition().getKey(), id));
  }
}
