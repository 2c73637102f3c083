package benxi.procedures.relief;

import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.policy.Fraction;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.sampling.Draw;
import benxi.procedures.sampling.Seed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The county's batches and the spot check drawn from each (第23条第1款: 不低于30%的比例随机抽查). The seed is
 * taken when the batch opens and only its hash is shown until the draw: nobody can foresee who will be
 * drawn, and everybody can check it afterwards.
 */
@Component("reliefBatch")
@Published
public class ReliefBatch {

  static final String DRAWN = "relief.batchDrawn";
  private static final String PROCESS = "relief-spot-check-draw";

  private final Applications applications;
  private final Counties counties;
  private final Batches batches;
  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final ReliefLetters letters;
  private final AuditTrail trail;
  private final Officer officer;
  private final Clock clock;

  ReliefBatch(Applications applications, Counties counties, Batches batches, PolicyBook policy, WorkingCalendar calendar,
      RuntimeService runtime, OnBehalf office, ReliefLetters letters, AuditTrail trail, Officer officer,
      Clock clock) {
    this.applications = applications;
    this.counties = counties;
    this.batches = batches;
    this.policy = policy;
    this.calendar = calendar;
    this.runtime = runtime;
    this.office = office;
    this.letters = letters;
    this.trail = trail;
    this.officer = officer;
    this.clock = clock;
  }

  /** Puts the case into the county's open batch, and opens one if there is none. */
  public void join(DelegateExecution execution) {
    Application application = applications.get(CaseData.of(execution).text("caseId"));
    counties.lock(application.countyCode());
    Batch batch = batches.open(application.countyCode()).orElseGet(() -> open(application.countyCode()));
    batches.join(batch.batchId(), application.caseId(), clock.instant());
    execution.setVariable("batchId", batch.batchId());
  }

  private Batch open(String county) {
    LocalDate today = LocalDate.now(clock);
    Seed seed = Seed.fresh();
    Instant waitUntil = calendar.after(today, policy.value("relief/batch-waiting-period", today).limit())
        .date().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    Batch batch = new Batch(batches.nextBatchId(county, today.getYear()), county, clock.instant(), waitUntil,
        seed.hex(), seed.sha256(), policy.value("relief/spot-check-share", today).fraction().toString(), null, null, null);
    batches.insert(batch);
    office.of(county, () -> runtime.createProcessInstanceByKey(PROCESS).businessKey(batch.batchId())
        .setVariable("batchId", batch.batchId()).execute());
    return batch;
  }

  /** 24:00 of the day on which a batch closes by itself, so that no case waits for others for long. */
  public Date waitsUntil(DelegateExecution execution) {
    return Date.from(batches.get(CaseData.of(execution).text("batchId")).waitUntil());
  }

  /** What the examiner may see before the draw: how many cases, and the hash of the seed. */
  public void describe(DelegateTask task) {
    Batch batch = batches.get(CaseData.of(task).text("batchId"));
    task.setVariable("batchSeedHash", batch.seedHash());
    task.setVariable("batchOpenedOn", LocalDate.ofInstant(batch.openedAt(), clock.getZone()).toString());
  }

  /** Draws once; what was drawn is in the record with everything needed to redo it. */
  public void draw(DelegateExecution execution) {
    Batch batch = batches.get(CaseData.of(execution).text("batchId"));
    // The lock keeps a case from joining between the list and the draw.
    counties.lock(batch.countyCode());
    List<String> pool = batches.members(batch.batchId()).stream().map(Batches.Member::caseId).toList();
    if (!batches.drawn(batch.batchId(), clock.instant(), officer.id(), Draw.ALGORITHM)) {
      throw new IllegalStateException("批次 " + batch.batchId() + " 已经抽取：不得重抽（第23条）。");
    }
    if (pool.isEmpty()) {
      return;
    }
    Draw draw = Draw.of(pool, Fraction.parse(batch.share()), new Seed(batch.seed()));
    draw.members().forEach(member ->
        batches.result(batch.batchId(), member.caseId(), member.hash(), member.drawn()));
    trail.record(Act.of(ActKind.DRAW).inCase(batch.batchId()).inDivision(batch.countyCode())
        .about("随机抽查，批次 " + batch.batchId())
        .changed(pool.size() + " 件，比例 " + draw.share() + "，种子的校验和 " + draw.seedHash(),
            "种子 " + draw.seed() + "，抽中 " + draw.drawn().size() + " 件：" + String.join("、", draw.drawn())));
    letters.drawRecord(batch, draw, LocalDate.now(clock));
  }

  /** Lets each case go on: drawn to the check, the others to the decision. */
  public void release(DelegateExecution execution) {
    String batchId = CaseData.of(execution).text("batchId");
    for (Batches.Member member : batches.members(batchId)) {
      runtime.createMessageCorrelation(DRAWN).processInstanceBusinessKey(member.caseId())
          .setVariable("spotCheckDrawn", member.drawn()).correlate();
    }
  }
}
