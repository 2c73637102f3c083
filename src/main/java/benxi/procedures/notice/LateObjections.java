package benxi.procedures.notice;

import benxi.procedures.form.ProgramCommand;
import benxi.procedures.organisation.OnBehalf;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * An objection that reached the board before 24:00 and was overtaken by the end of the period has its
 * own answering: the head of the township sees it, as one that the counter registered late.
 */
@Component
class LateObjections {

  private final RuntimeService runtime;
  private final OnBehalf onBehalf;

  LateObjections(RuntimeService runtime, OnBehalf onBehalf) {
    this.runtime = runtime;
    this.onBehalf = onBehalf;
  }

  void answer(Objection objection) {
    Map<String, Object> variables = Map.of("objectionId", objection.id(), "answerRole", "townshipHead");
    onBehalf.of(objection.tenantId(), () -> ProgramCommand.run(() ->
        runtime.startProcessInstanceByKey("objection-answer", objection.caseId(), variables)));
  }
}
