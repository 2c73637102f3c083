package benxi.procedures.notice;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.form.ProgramCommand;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Takes objections in, one after the other (第22条第5款). Each of its steps runs in the caller's
 * transaction and holds the notice first: whoever holds it knows that its period is not being closed.
 *
 * <p>What counts is when the office received an objection, not when somebody entered it. Received by
 * 24:00 of the last day and entered after the notice has ended, it is registered all the same, late:
 * article 22 asks for a new investigation whenever there was an objection, and knows no remedy for one
 * that was mislaid over night. The other reading, closing the register with the notice, would let the
 * office's own delay cost the citizen his objection.
 */
@Component
class ObjectionRegister {

  static final String MESSAGE = "notice.objectionRaised";

  private final NoticeRows notices;
  private final ObjectionRows objections;
  private final RuntimeService runtime;
  private final ObjectMapper json;
  private final AuditTrail trail;
  private final Clock clock;

  ObjectionRegister(NoticeRows notices, ObjectionRows objections, RuntimeService runtime, ObjectMapper json,
      AuditTrail trail, Clock clock) {
    this.notices = notices;
    this.objections = objections;
    this.runtime = runtime;
    this.json = json;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Gives the objection to the notice that is waiting for it, or registers it late.
   *
   * @param tenantId whose notice it must be; null: anybody's
   * @throws InputRefused naming why it cannot be taken, and what to do instead
   */
  Objection raise(String noticeNumber, String tenantId, String id, ObjectionEntry entry) {
    Notice notice = notices.hold(noticeNumber)
        .filter(found -> tenantId == null || tenantId.equals(found.tenantId()))
        .orElseThrow(() -> new InputRefused("没有编号为“" + noticeNumber
            + "”的公示，或者它不是本单位办理的：请按公示栏核对编号；别的单位的公示，请向办理单位提出。"));
    admit(notice, entry);
    if (notice.withdrawnAt() != null) {
      return insert(id, notice, entry, true);
    }
    tell(notice, id, entry);
    return objections.find(id).orElseThrow();
  }

  /** The objection of this id, if it is in the register already. */
  Optional<Objection> sentBefore(String noticeNumber, String id) {
    return notices.hold(noticeNumber).flatMap(notice -> objections.find(id)
        .filter(objection -> objection.noticeId().equals(notice.id())));
  }

  /** An objection that is in the register. */
  Objection get(String id) {
    return objections.find(id).orElseThrow();
  }

  private void tell(Notice notice, String id, ObjectionEntry entry) {
    try {
      // Transient: what a citizen writes about another stays in the register, not in the engine's history.
      Map<String, Object> brought = Map.of("objectionId", id,
          "objectionEntry", Variables.stringValue(written(entry), true));
      ProgramCommand.run(() -> runtime.createMessageCorrelation(MESSAGE)
          .processInstanceId(notice.processInstanceId()).setVariablesToTriggeredScope(brought).correlate());
    } catch (MismatchingMessageCorrelationException notWaiting) {
      throw new InputRefused("公示 " + notice.number() + " 的流程已被管理员删除，登记不了异议：请打电话或到窗口提出，由办理单位处理。");
    }
  }

  /** Registers what the message brought. */
  Objection register(String noticeNumber, String objectionId, String entry) {
    if (objectionId == null || entry == null) {
      throw new InputRefused("消息 " + MESSAGE + " 没有带来异议：请用公示栏或“登记对公示的异议”提出。");
    }
    Notice notice = notices.hold(noticeNumber).orElseThrow();
    ObjectionEntry read = read(entry);
    admit(notice, read);
    return insert(objectionId, notice, read, false);
  }

  private void admit(Notice notice, ObjectionEntry entry) {
    List<String> faults = new ArrayList<>(entry.faults());
    if (!notice.objectionsAllowed()) {
      faults.add("公示 " + notice.number() + " 公布的是已经作出的决定，不再收异议：有不同意见的，请向县级民政部门反映。");
    } else if (notice.isCalledOff()) {
      faults.add(notice.calledOff(clock.getZone()) + "不必再对它提出异议。");
    } else if (!entry.raisedAt().isBefore(notice.endsAt())) {
      faults.add("公示 " + notice.number() + " 的公示期已于" + notice.end() + "届满，这份异议是"
          + ChineseDate.of(entry.raisedAt(), clock.getZone()) + "收到的，不能再登记：请向县级民政部门反映，由其核实。");
    }
    if (entry.raisedAt().isBefore(notice.publishedAt().truncatedTo(ChronoUnit.MINUTES))) {
      faults.add("收到异议的时刻" + ChineseDate.of(entry.raisedAt(), clock.getZone()) + "早于公示的时刻"
          + ChineseDate.of(notice.publishedAt(), clock.getZone()) + "：请核对公示编号和收到的时刻。");
    }
    if (entry.raisedAt().isAfter(clock.instant())) {
      faults.add("收到异议的时刻" + ChineseDate.of(entry.raisedAt(), clock.getZone()) + "还没有到：请填实际收到的时刻。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }

  private Objection insert(String id, Notice notice, ObjectionEntry entry, boolean late) {
    String number = notice.number() + "-Y" + (objections.countOf(notice.id()) + 1);
    Objection objection = new Objection(id, number, notice.id(), notice.caseId(), notice.tenantId(),
        entry.raisedAt(), clock.instant(), late, entry.registeredBy(), entry.channel(), entry.name(),
        entry.phone(), entry.content(), null);
    objections.insert(objection);
    trail.record(Act.of(ActKind.OBJECTION).inCase(notice.caseId()).inDivision(notice.tenantId())
        .by(entry.registeredBy() == null ? Act.PUBLIC : entry.registeredBy()).about("异议 " + number)
        .changed(null, entry.channel().words() + (late ? "，期满后补登" : "")));
    return objection;
  }

  private String written(ObjectionEntry entry) {
    try {
      return json.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an objection cannot be written as JSON", e);
    }
  }

  private ObjectionEntry read(String entry) {
    try {
      return json.readValue(entry, ObjectionEntry.class);
    } catch (JsonProcessingException e) {
      throw new InputRefused("消息 " + MESSAGE + " 带来的异议读不懂：请用公示栏或“登记对公示的异议”提出。");
    }
  }
}
