package benxi.procedures.people;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Every way to a task passes here: whatever gives it to somebody (claim, assign, delegate, save, the model
 * itself) is an assignment to the engine, and whatever ends it a completion, which stand
 * before the model's own listeners and cannot be skipped.
 */
class EveryTask extends AbstractBpmnParseListener implements TaskListener {

  private final Supplier<PeopleApart> apart;

  EveryTask(Supplier<PeopleApart> apart) {
    this.apart = apart;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
    task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
  }

  @Override
  public void notify(DelegateTask of) {
    TaskEntity task = (TaskEntity) of;
    if (EVENTNAME_COMPLETE.equals(of.getEventName())) {
      apart.get().done(task, Stream.of(task.getAssignee(), signedIn()).filter(Objects::nonNull).distinct().toList());
    } else if (task.getAssignee() != null) {
      apart.get().given(task, task.getAssignee());
    }
  }

  /** Null: the program itself is at work. */
  static String signedIn() {
    Authentication person = Context.getCommandContext().getAuthentication();
    return person == null ? null : person.getUserId();
  }
}
