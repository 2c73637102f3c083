package benxi.procedures.notice;

import benxi.procedures.form.ProgramCommand;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.organisation.Organisation;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * An objection that reached the board before 24:00 and was overtaken by the end of the period has its
 * own answering: the head of the office sees it, as one that the counter registered late.
 */
@Component
class LateObjections {

  private final RuntimeService runtime;
  private final Organisation organisation;
  private final OnBehalf onBehalf;

  LateObjections(RuntimeService runtime, Organisation organisation, OnBehalf onBehalf) {
    this.runtime = runtime;
    this.organisation = organisation;
    this.onBehalf = onBehalf;
  }

  /** The head of the office that published: of the township, or of the county. */
  String answerRole(String divisionCode) {
    return organisation.division(divisionCode).level() == Level.TOWNSHIP ? "townshipHead" : "countyHead";
  }

  void answer(Objection objection) {
    Map<String, Object> variables = Map.of("objectionId", objection.id(), "answerRole", answerRole(objection.tenantId()));
    onBehalf.of(objection.tenantId(), () -> ProgramCommand.run(() ->
        runtime.startProcessInstanceByKey("objection-answer", objection.caseId(), variables)));
  }
}
