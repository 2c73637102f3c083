package benxi.procedures.notice;

import benxi.procedures.form.ProgramCommand;
import benxi.procedures.organisation.Division.Level;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.organisation.Organisation;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * An objection that was received before 24:00 and registered after the end of the period has its own
 * answering, by the office whose act was published: the head of the township for its opinion (第22条),
 * whom the procedure names for an act of the county (第27条).
 */
@Component
class LateObjections {

  private static final String PERIOD = "shared/late-objection-answer-period";
  private static final String LATE = "这份异议在公示期内收到，公示期满以后才登记，所以那次公示的结果里没有它。";
  private static final String TOWNSHIP = "案件尚未审批的，请先请县级民政部门退回，重新调查核实；然后答复异议人。";
  private static final String COUNTY = "请先组织调查核实，公示的意见不当的予以纠正；然后答复异议人。";

  private final RuntimeService runtime;
  private final NoticeRows notices;
  private final Organisation organisation;
  private final Offices offices;
  private final OnBehalf onBehalf;

  LateObjections(RuntimeService runtime, NoticeRows notices, Organisation organisation, Offices offices,
      OnBehalf onBehalf) {
    this.runtime = runtime;
    this.notices = notices;
    this.organisation = organisation;
    this.offices = offices;
    this.onBehalf = onBehalf;
  }

  /** The role that the procedure named when it published, else the head of the office that published. */
  String answerRole(Objection objection) {
    String named = notices.find(objection.noticeId()).orElseThrow().answerRole();
    return named != null ? named
        : organisation.division(objection.tenantId()).level() == Level.TOWNSHIP ? "townshipHead" : "countyHead";
  }

  /** What whoever answers is told to see to first. */
  String remark(Objection objection) {
    Level level = offices.office(answerRole(objection), objection.tenantId()).division().level();
    return LATE + (level == Level.TOWNSHIP ? TOWNSHIP : COUNTY);
  }

  void answer(Objection objection) {
    Map<String, Object> variables = Map.of("objectionId", objection.id(), "answerRole", answerRole(objection),
        "answerPeriodKey", PERIOD);
    onBehalf.of(objection.tenantId(), () -> ProgramCommand.run(() ->
        runtime.startProcessInstanceByKey("objection-answer", objection.caseId(), variables)));
  }
}
