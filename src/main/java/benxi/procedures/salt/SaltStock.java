package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.form.CreditCode;
import benxi.procedures.policy.PolicyBook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The monthly report of stock and sales: asked for, chased until it comes, entered, corrected (第七部分). */
@Component("saltStock")
@Published
public class SaltStock {

  private static final String PERIOD = "salt/stock-report-period";
  private static final String CHASE_INTERVAL = "salt/stock-chase-interval";

  private final SaltEnterprises enterprises;
  private final StockCalendar calendar;
  private final StockMonths months;
  private final StockReports reports;
  private final StockJudgement judgement;
  private final LowDaysTable lowDays;
  private final StockWords words;
  private final Deadlines deadlines;
  private final SaltLetters letters;
  private final PolicyBook policy;
  private final AuditTrail trail;
  private final Clock clock;

  SaltStock(SaltEnterprises enterprises, StockCalendar calendar, StockMonths months, StockReports reports, StockJudgement judgement,
      LowDaysTable lowDays, StockWords words, Deadlines deadlines, SaltLetters letters, PolicyBook policy,
      AuditTrail trail, Clock clock) {
    this.enterprises = enterprises;
    this.calendar = calendar;
    this.months = months;
    this.reports = reports;
    this.judgement = judgement;
    this.lowDays = lowDays;
    this.words = words;
    this.deadlines = deadlines;
    this.letters = letters;
    this.policy = policy;
    this.trail = trail;
    this.clock = clock;
  }

  /** 24:00 of the last day of the month. */
  public Date monthOverAt(DelegateExecution execution) {
    return startOf(month(SaltCase.of(execution)).plusMonths(1).atDay(1));
  }

  /** The report is due from now on, and the next month has begun. */
  public void monthOver(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    deadlines.start(execution, PERIOD, "saltHead", month(data).atEndOfMonth());
    calendar.follow(data.text("creditCode"), month(data));
  }

  /** From 24:00 of the last day of the period on, again and again until the report comes; in the writing of ISO 8601. */
  public String chaseCycle(DelegateExecution execution) {
    LocalDate overdue = deadlines.open(execution.getProcessBusinessKey(), PERIOD).orElseThrow().dueOn().plusDays(1);
    return "R/" + overdue.atStartOfDay() + ":00/P" + policy.value(CHASE_INTERVAL, overdue).whole() + "D";
  }

  /**
   * One letter for all months that an enterprise owes: the newest of them writes it, and names the older ones, so that these
   * do not write again beside it.
   */
  public void chase(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    String creditCode = data.text("creditCode");
    List<StockMonths.Month> owed = overdue(creditCode);
    if (!owed.isEmpty() && owed.get(owed.size() - 1).month().equals(month(data))) {
      letters.chase(enterprises.get(creditCode), data.text("caseId"),
          owed.stream().map(this::owedInWords).collect(Collectors.joining("、")));
      owed.forEach(month -> months.chased(creditCode, month.month()));
    }
  }

  /** The months whose period is over without a report, oldest first; that of the clock that fires is among them. */
  private List<StockMonths.Month> overdue(String creditCode) {
    LocalDate today = LocalDate.now(clock);
    return months.of(creditCode).stream().filter(month -> deadlines.open(month.caseId(), PERIOD)
        .filter(period -> period.dueOn().isBefore(today)).isPresent()).toList();
  }

  /** 2017年10月（2017年11月10日到期，第2次催报） */
  private String owedInWords(StockMonths.Month month) {
    LocalDate due = deadlines.open(month.caseId(), PERIOD).orElseThrow().dueOn();
    return month.month().getYear() + "年" + month.month().getMonthValue() + "月（" + SaltFacts.day(due) + "到期，第"
        + (month.chases() + 1) + "次催报）";
  }

  public void prepare(DelegateTask task) {
    task.setVariable("minimumText", words.minimum(SaltCase.of(task).text("creditCode")));
  }

  /** Keeps the report; it is computed in the next step of the same transaction. */
  public void report(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    String creditCode = data.text("creditCode");
    enterprises.hold(creditCode);
    reports.insert(entered(creditCode, month(data), 1, data, task.getProcessDefinitionId()));
    deadlines.end(task.getExecution(), PERIOD);
  }

  /** Computes this month and the later ones, with what follows from it. */
  public void check(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    StockJudgement.Outcome outcome = judgement.of(data.text("creditCode"), month(data), "月报");
    data.set("stockBelow", outcome.below());
    data.set("stockText", outcome.inWords());
  }

  /** @throws InputRefused if the month was not reported, or the enterprise is not in the register */
  public void correct(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    String creditCode = CreditCode.normal(data.text("creditCode"));
    YearMonth month = month(data);
    SaltEnterprise enterprise = enterprises.hold(creditCode).orElseThrow(() -> new InputRefused(
        "统一社会信用代码“" + creditCode + "”不在登记簿中：请核对代码。"));
    StockReport before = reports.find(creditCode, month).orElseThrow(() -> new InputRefused("企业“" + enterprise.name() + "”"
        + month + " 没有登记过月报：没有报送的在待办任务“登记库存月报”中登记，不用更正。"));
    StockReport corrected = entered(creditCode, month, before.version() + 1, data, execution.getProcessDefinitionId());
    if (corrected.says(before)) {
      throw new InputRefused("企业“" + enterprise.name() + "”" + month + " 的更正与已登记的第" + before.version()
          + "份没有不同：请填写更正以后的销量、库存和各日。");
    }
    reports.insert(corrected);
    String caseId = months.find(creditCode, month).orElseThrow().caseId();
    trail.record(Act.of(ActKind.STOCK_RECKONED).inCase(caseId).inDivision(execution.getTenantId())
        .about("更正 " + month + " 的库存月报").changed(before.inWords(), corrected.inWords()));
    execution.setProcessBusinessKey(caseId);
    data.set("caseId", caseId);
    data.set("applicantName", enterprise.name());
    data.set("stockText", judgement.of(creditCode, month, "更正").inWords());
  }

  private StockReport entered(String creditCode, YearMonth month, int version, SaltCase data, String definitionId) {
    BigDecimal stock = data.tonnes("stock", "月末库存");
    if (!data.date("receivedOn").isAfter(month.atEndOfMonth())) {
      throw new InputRefused("收到日期 " + data.date("receivedOn") + " 在 " + month + " 月末之前：月末库存要当月过完才知道，请改正。");
    }
    return new StockReport(creditCode, month, version, data.tonnes("sales", "当月销量"), stock,
        lowDays.read(definitionId, data, month, stock), data.yes("operatingAnswer"), data.date("receivedOn"),
        data.text("correctionReason"));
  }

  private static YearMonth month(SaltCase data) {
    return YearMonth.parse(data.text("reportMonth"));
  }

  private Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
