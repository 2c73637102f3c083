package benxi.procedures.relief;

import static benxi.procedures.relief.ReliefOffice.materials;
import static benxi.procedures.relief.ReliefOffice.ticked;
import static benxi.procedures.relief.ReliefOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Verification;
import benxi.procedures.audit.Written;
import benxi.procedures.digest.Sha256;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("操作记录：一件救助供养案件里每件有法律效力的事是一行")
class ReliefAuditTest {

  private static final LocalDate NOTICE_ENDS = LocalDate.of(2017, 10, 16);
  private static final String WINDOW = "本溪满族自治县小市镇受理窗口";

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;
  @Autowired Batches batches;
  @Autowired Verification verification;
  @Autowired JdbcTemplate jdbc;

  private Written written;

  @BeforeEach
  void onTheDayOfAcceptance() {
    clock.set(LocalDate.of(2017, 10, 9));
    written = new Written(jdbc);
  }

  @Test
  @DisplayName("从受理到发证：受理、意见、公示、撤下、抽签、决定、证号、文书及其送达，谁、哪个机构、改前改后")
  void fromAcceptanceToTheCertificate() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.noticeEnds(NOTICE_ENDS);
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);
    office.decide(caseId, "approved");
    office.deliver(caseId, "Task_DeliverCertificate");

    Entry acceptance = only(ActKind.ACCEPTANCE);
    assertThat(acceptance).extracting(Entry::actor, Entry::office, Entry::division, Entry::caseId, Entry::after)
        .containsExactly("caiwen", WINDOW, ReliefOffice.XIAOSHI, caseId, "受理，2017-10-09");
    assertThat(only(ActKind.OPINION)).extracting(Entry::actor, Entry::office, Entry::before, Entry::after)
        .containsExactly("gaoyuan", "本溪满族自治县小市镇负责人", "认定结果：符合条件", "建议予以批准");
    assertThat(only(ActKind.DECISION)).extracting(Entry::actor, Entry::office, Entry::caseId, Entry::before, Entry::after)
        .containsExactly("guanshan", "本溪满族自治县审批人", caseId, "认定结果：符合条件", "予以批准");
    assertThat(only(ActKind.NUMBER_ISSUED)).extracting(Entry::actor, Entry::division, Entry::after)
        .containsExactly("guanshan", "210521", "证号 210521201700001");
    String batch = office.batchOf(caseId);
    assertThat(only(ActKind.DRAW)).extracting(Entry::actor, Entry::caseId, Entry::division).containsExactly("xumei", batch, "210521");
    assertThat(only(ActKind.DRAW).before()).contains("1 件", batches.get(batch).seedHash());
    assertThat(only(ActKind.DRAW).after()).contains(batches.get(batch).seed(), "抽中 1 件：" + caseId);
    assertThat(written.of(ActKind.NOTICE_PUBLISHED)).extracting(Entry::subject).contains("公示 " + caseId + "-G1");
    assertThat(written.of(ActKind.NOTICE_WITHDRAWN)).extracting(Entry::actor, Entry::subject, Entry::after)
        .contains(tuple("系统", "公示 " + caseId + "-G1", "撤下，异议 0 件"));
    List<String> letters = jdbc.queryForList("select 'sha256 ' || sha256 from letter", String.class);
    assertThat(written.of(ActKind.LETTER_WRITTEN)).extracting(Entry::after).containsExactlyInAnyOrderElementsOf(letters);
    assertThat(written.of(ActKind.LETTER_DELIVERED)).hasSize(2).extracting(Entry::actor, Entry::after)
        .containsOnly(tuple("caiwen", clock.today() + "，直接送达"));
    assertThat(written.of(ActKind.OVERRULE)).isEmpty();
    assertThat(verification.verify().fault()).isNull();
    assertThat(written.all().toString()).as("没有个人信息").doesNotContain("韩守田", "13804140001",
        Persons.born(LocalDate.of(1950, 3, 8)), "上堡村二组");
  }

  @Test
  @DisplayName("第21条：告知缺什么是一行，补齐后才受理")
  void whatIsMissing() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials",
        with(materials(), Map.of("receivedMaterials", ticked("applicationForm"))));
    assertThat(written.of(ActKind.ACCEPTANCE)).isEmpty();
    assertThat(only(ActKind.LETTER_WRITTEN)).extracting(Entry::actor, Entry::caseId, Entry::office)
        .containsExactly("caiwen", caseId, WINDOW);
    assertThat(only(ActKind.LETTER_WRITTEN).subject()).contains("告知");
  }

  @Test
  @DisplayName("第22条第5款：窗口登记的异议是经办人的一行，公示栏上的是公众的一行；答复各一行")
  void objections() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    clock.forwardToLastMinuteOf(NOTICE_ENDS);
    office.object(caseId, "申请人赵四在镇上有一处门市房。");
    MultiValueMap<String, String> onTheBoard = new LinkedMultiValueMap<>();
    onTheBoard.add("name", "孙五");
    onTheBoard.add("content", "申请人另有门市房。");
    assertThat(http.postForEntity("/board/notice/" + caseId + "-G1/objections", onTheBoard, String.class).getStatusCode().value())
        .isLessThan(400);
    office.noticeEnds(NOTICE_ENDS);
    office.investigate(caseId);
    office.answerObjections(caseId, 2);

    assertThat(written.of(ActKind.OBJECTION)).extracting(Entry::actor, Entry::subject, Entry::office).containsExactly(
        tuple("caiwen", "异议 " + caseId + "-G1-Y1", WINDOW),
        tuple("公众", "异议 " + caseId + "-G1-Y2", "本溪满族自治县小市镇"));
    assertThat(written.of(ActKind.NOTICE_WITHDRAWN)).extracting(Entry::after).containsExactly("撤下，异议 2 件");
    assertThat(written.of(ActKind.OBJECTION_ANSWER)).hasSize(2).extracting(Entry::actor).containsOnly("weilan");
    assertThat(written.of(ActKind.OBJECTION_ANSWER)).extracting(Entry::after).allMatch(after -> after.startsWith("不成立，文书 "));
    assertThat(written.all().toString()).doesNotContain("赵四", "赵明", "孙五", "门市房");
  }

  @Test
  @DisplayName("不按认定结果的意见和决定：没有理由退回，一行不留；有理由的多一行，理由以校验和记下")
  void overruled() {
    String caseId = office.accept();
    office.investigate(caseId);
    assertThatThrownBy(() -> office.complete("gaoyuan", caseId, "Task_GiveOpinion", Map.of("opinion", "refuse")))
        .hasMessageContaining("理由");
    assertThat(written.of(ActKind.OPINION)).isEmpty();
    assertThat(written.of(ActKind.OVERRULE)).isEmpty();

    office.claimedComplete("gaoyuan", caseId, "Task_GiveOpinion",
        Map.of("opinion", "refuse", "opinionReason", "群众反映韩守田有门市房出租，尚未查清。"));
    assertThat(only(ActKind.OPINION).after()).isEqualTo("建议不予批准");
    assertThat(only(ActKind.OVERRULE)).extracting(Entry::actor, Entry::caseId, Entry::before, Entry::after).containsExactly(
        "gaoyuan", caseId, "认定结果：符合条件", "建议不予批准，理由见案卷，sha256 " + Sha256.of("群众反映韩守田有门市房出租，尚未查清。"));
  }

  @Test
  @DisplayName("公示期间撤回申请：公示撤下一行，重复撤下没有第二行")
  void withdrawn() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.end(caseId, "withdrawal");

    assertThat(only(ActKind.NOTICE_WITHDRAWN)).extracting(Entry::actor, Entry::caseId).containsExactly("caiwen", caseId);
  }

  private Entry only(ActKind kind) {
    assertThat(written.of(kind)).as(kind.words()).hasSize(1);
    return written.of(kind).get(0);
  }
}
