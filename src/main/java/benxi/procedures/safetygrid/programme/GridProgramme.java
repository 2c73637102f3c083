package benxi.procedures.safetygrid.programme;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.GridNumbers;
import benxi.procedures.safetygrid.GridNumbers.Kind;
import benxi.procedures.safetygrid.GridTrail;
import benxi.procedures.safetygrid.Participants;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A programme as a whole: who takes part, when its phases begin, when it has ended (第三部分、第四部分). */
@Component("gridProgramme")
@Published
public class GridProgramme {

  private final Programmes programmes;
  private final PlanDates dates;
  private final Participants participants;
  private final GridNumbers numbers;
  private final CallingOff calling;
  private final GridTrail trail;
  private final GridClerk clerk;
  private final Clock clock;

  GridProgramme(Programmes programmes, PlanDates dates, Participants participants, GridNumbers numbers,
      CallingOff calling, GridTrail trail, GridClerk clerk, Clock clock) {
    this.programmes = programmes;
    this.dates = dates;
    this.participants = participants;
    this.numbers = numbers;
    this.calling = calling;
    this.trail = trail;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** @throws InputRefused if the days are out of order, the first phase is over, or a programme of the document runs */
  public void register(DelegateExecution execution) {
    Entered form = new Entered(execution);
    LocalDate today = LocalDate.now(clock);
    Programme programme = new Programme(numbers.next(Kind.WG), form.text("programmeName"), form.text("programmeDocument"),
        dates.span(form, Phase.PREPARATION, today), dates.liaisonBy(form, today),
        dates.span(form, Phase.IMPLEMENTATION, today), dates.span(form, Phase.ACCEPTANCE, today), today,
        clerk.id(), null, null);
    refuseSecond(programme);   // who starts it at the same moment waits for its number, and finds this one
    dates.check(programme, today);
    programmes.insert(programme);
    trail.supervision(form.division(), "方案 " + programme.id(), null, "启动，" + participants.codes().size() + " 个单位");
    execution.setProcessBusinessKey(programme.id());
    form.setAll(Map.of("caseId", programme.id(), "programmeId", programme.id()));
  }

  private void refuseSecond(Programme programme) {
    String document = plain(programme.document());
    programmes.open().stream().filter(running -> plain(running.document()).equals(document)).findFirst().ifPresent(running -> {
      throw new InputRefused("文号“" + running.document() + "”的方案正在办理：" + running.id() + "“" + running.name() + "”，"
          + running.startedOn() + (running.startedBy() == null ? "" : " 由" + clerk.name(running.startedBy()))
          + " 启动，还没有全部验收。同一文号的方案不能同时启动两次：请在它的任务里继续办理；如果是另一个方案，请核对文号。");
    });
  }

  /** Brackets and digits of another width, and blanks, make no other number of it. */
  private static String plain(String document) {
    return Normalizer.normalize(document, Normalizer.Form.NFKC).replaceAll("\\s", "").replaceAll("[(\\[【]", "〔").replaceAll("[)\\]】]", "〕");
  }

  /** Codes of the counties and departments (第三部分第（一）项第1目). */
  public List<String> participants(DelegateExecution execution) {
    return participants.codes();
  }

  /** The beginning of the first day of a phase. */
  public Date begins(DelegateExecution execution, String phase) {
    Programme programme = programmes.get(new Entered(execution).text("programmeId"));
    return Date.from(programme.span(Phase.of(phase)).from().atStartOfDay(clock.getZone()).toInstant());
  }

  /**
   * Calls off a programme that was started by mistake or is given up. What was done and who was accepted stays on
   * record, and its document may be started again.
   *
   * @throws InputRefused if no programme of that number and document runs
   */
  public void callOff(DelegateExecution execution) {
    Entered form = new Entered(execution);
    Programme programme = named(form.text("calledOffProgramme"), form.text("calledOffDocument"));
    calling.off(programme);
    programmes.calledOff(programme.id(), LocalDate.now(clock), form.text("calledOffReason"));
    trail.supervision(form.division(), "方案 " + programme.id(), null, "停办：" + form.text("calledOffReason"));
    execution.setProcessBusinessKey(programme.id());
  }

  private Programme named(String id, String document) {
    Programme programme = programmes.find(id).orElseThrow(() -> new InputRefused(
        "没有方案号为“" + id + "”的方案：请在“网格化监管”页面上核对方案号。"));
    if (!plain(programme.document()).equals(plain(document))) {
      throw new InputRefused("方案 " + id + " 的文号是“" + programme.document() + "”，填的是“" + document + "”：请核对要停办的是哪一个方案。");
    }
    if (programme.endedOn() != null) {
      throw new InputRefused("方案 " + id + " 已于 " + programme.endedOn() + (programme.calledOff() ? " 停办" : " 全部验收") + "，不能再停办：请核对方案号。");
    }
    return programme;
  }

  public boolean calledOff(DelegateExecution execution) {
    return programmes.get(new Entered(execution).text("programmeId")).calledOff();
  }

  /** The last participant was accepted. */
  public void close(DelegateExecution execution) {
    Entered form = new Entered(execution);
    programmes.ended(form.text("programmeId"), LocalDate.now(clock));
    trail.supervision(form.division(), "方案 " + form.text("programmeId"), null, "全部验收");
  }
}
