package benxi.procedures.relief;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.browser.Tasklist;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@NeedsChromium
@DisplayName("在任务列表里办理特困人员救助供养")
class ReliefApplicationBrowserTest {

  private static final String RELIEF = "特困人员救助供养申请审批";
  private static final String MINE = "我的任务";
  private static final String OFFICE = "本单位待办";
  private static final LocalDate TODAY = LocalDate.of(2017, 10, 9);
  private static final LocalDate NOTICE_ENDS = LocalDate.of(2017, 10, 16);
  private static final LocalDate BORN = LocalDate.of(1950, 3, 8);

  @Autowired TestClock clock;
  @Autowired Applications applications;
  @Autowired Recipients recipients;
  @LocalServerPort int port;

  private Chromium chromium;

  @BeforeEach
  void atTheCounter() {
    clock.set(TODAY);
    chromium = Chromium.open();
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  @DisplayName("第20条至第23条：从窗口登记到发给供养证，每一步都用真的页面")
  void fromTheCounterToTheCertificate() {
    as("caiwen", this::register);
    as("caiwen", this::examineMaterials);
    as("gaoyuan", head -> head.open(OFFICE, "指派调查人员").claim().choose("调查人员", "林峰（linfeng）", "苏晴（suqing）").complete());
    as("linfeng", this::recordFindings);
    as("linfeng", this::sign);
    as("suqing", this::sign);
    as("linfeng", investigator -> investigator.open(OFFICE, "申请人签字确认").claim()
        .tick("申请人（或者其代理人）对调查结果", "签字确认").date("日期", TODAY).complete());
    as("gaoyuan", head -> head.open(OFFICE, "提出审核意见").claim().tick("审核意见", "建议予以批准").complete());

    clock.forwardPast(NOTICE_ENDS);
    as("xumei", examiner -> examiner.open(OFFICE, "审查上报材料").claim()
        .type("审查意见", "材料齐全，程序合规。").complete());
    as("xumei", examiner -> examiner.open(OFFICE, "截止本批次").claim().complete());
    clock.runWaiting();
    as("dingyi", this::spotCheck);
    as("guanshan", head -> head.open(OFFICE, "作出审批决定").claim().tick("审批决定", "予以批准").complete());
    as("caiwen", clerk -> clerk.open(OFFICE, "发给救助供养证").claim().date("送达日期", clock.today())
        .choose("送达方式", "直接送达").type("收件人", "韩守田").complete());

    Recipient recipient = recipients.current(Persons.born(BORN)).orElseThrow();
    assertThat(recipient.certificateNumber()).isEqualTo("210521201700001");
    assertThat(recipient.entitledFrom()).isEqualTo(LocalDate.of(2017, 11, 1));
    assertThat(recipient.name()).isEqualTo("韩守田");
    assertThat(recipient.villageCode()).isEqualTo(ReliefOffice.SHANGBAO);
  }

  @Test
  @DisplayName("身份证号抄错一位：窗口当场看到错在哪一项、怎样改，什么也没有登记")
  void wrongIdentityNumber() {
    String right = Persons.born(BORN);
    String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
    try (Tasklist clerk = Tasklist.signIn(chromium, port, "caiwen")) {
      Locator refusal = applicant(clerk.startForm(RELIEF), wrong).startRefused();
      assertThat(refusal).containsText("身份证号");
      assertThat(refusal).containsText("末位校验码与前17位不符");
      assertThat(refusal).isInViewport();
    }
    assertThat(applications.ofPerson(wrong)).isEmpty();
  }

  private void as(String person, Consumer<Tasklist> work) {
    try (Tasklist tasklist = Tasklist.signIn(chromium, port, person)) {
      work.accept(tasklist);
    }
  }

  private static Tasklist applicant(Tasklist form, String identityNumber) {
    return form.tick("由谁提出申请", "本人").type("姓名", "韩守田").type("身份证号", identityNumber).date("提出申请的日期", TODAY);
  }

  private void register(Tasklist clerk) {
    applicant(clerk.startForm(RELIEF), Persons.born(BORN)).start();
  }

  private void examineMaterials(Tasklist clerk) {
    clerk.open(OFFICE, "核对申请材料").claim()
        .choose("居住的村（社区）", "上堡村委会").type("详细住址", "上堡村二组")
        .date("在此居住起始日期", LocalDate.of(2010, 5, 1)).type("联系电话（申请人或者代理人）", "13804140001")
        .choose("户籍所在县区", "本溪满族自治县").tick("执行哪一类低保标准", "农村");
    clerk.choose("就学情况", "不是在校学生").choose("病残等级", "没有病残等级").choose("残疾类别（第二代残疾证）", "没有残疾证")
        .choose("残疾等级（第二代残疾证）", "没有残疾证").tick("已纳入孤儿基本生活保障", "否")
        .tick("办法公布前已确定为农村五保对象", "否").tick("声明没有法定赡养、抚养、扶养义务人", "是")
        .tickAll("已收到的材料（没有勾选而本案需要的，一次性告知补齐）").complete();
  }

  private void recordFindings(Tasklist investigator) {
    investigator.open(OFFICE, "填写调查结果").claim()
        .tick("调查方式（至少一种，第22条）", "入户调查", "邻里访问").date("调查日期", TODAY);
    declared(investigator).type("经济状况", "无收入来源，无存款。").type("实际生活状况", "独居，住房完好。")
        .type("赡养、抚养、扶养状况", "未婚，父母已故，无子女。").tick("组织民主评议", "否").complete();
  }

  private void sign(Tasklist investigator) {
    investigator.open(MINE, "调查人员签字").tick("签字", "签字认可").complete();
  }

  private void spotCheck(Tasklist checker) {
    checker.open(OFFICE, "抽查核实").claim().date("核实日期", clock.today());
    declared(checker).tick("核实结果", "与调查结果一致").type("核实情况", "入户核实，情况属实。").complete();
  }

  /** What the applicant declared stands in the form: only what is wrong would be corrected. */
  private static Tasklist declared(Tasklist form) {
    return form.shows("就学情况", "不是在校学生").shows("病残等级", "没有病残等级").shows("残疾类别", "没有残疾证")
        .shows("残疾等级", "没有残疾证");
  }
}
