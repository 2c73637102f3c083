package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("第八部分：审查的和作出决定的不是同一个人，即使一个人有两个岗位")
class SaltPeopleRulesTest {

  private static final String EXAMINERS = "saltExaminer-2105D04";
  private static final String HEADS = "saltHead-2105D04";

  @Autowired SaltOffice office;
  @Autowired TestClock clock;
  @Autowired Violations violations;

  private Licence licence;

  @BeforeEach
  void bothAreExaminerAndHead() {
    clock.set(LocalDate.of(2017, 10, 9));
    licence = office.holder(1);
    clock.forwardTo(LocalDate.of(2018, 3, 1).atTime(9, 0));
    office.identity.createMembership(SaltOffice.HEAD, EXAMINERS);
    office.identity.createMembership(SaltOffice.EXAMINER, HEADS);
  }

  @AfterEach
  void asBefore() {
    office.identity.deleteMembership(SaltOffice.HEAD, EXAMINERS);
    office.identity.deleteMembership(SaltOffice.EXAMINER, HEADS);
  }

  @Test
  @DisplayName("审核换证申请的人不能提出审查意见，另一个人可以")
  void opinionByAnother() {
    office.apply(1);
    office.complete(SaltOffice.HEAD, licence.caseId(), "Task_Examine", office.examination());
    Map<String, Object> support = Map.of("renewalOpinion", "support");
    assertThatThrownBy(() -> office.complete(SaltOffice.HEAD, licence.caseId(), "Task_GiveOpinion", support))
        .isInstanceOf(InputRefused.class).hasMessageContaining("不能是审核这件申请的人员").hasMessageContaining("第八部分");
    assertThat(office.openTasks(licence.caseId())).containsExactly("Task_GiveOpinion");
    office.complete(SaltOffice.EXAMINER, licence.caseId(), "Task_GiveOpinion", support);
    assertThat(office.openTasks(licence.caseId())).containsExactly("Task_EnterAnswer");
  }

  @Test
  @DisplayName("核查或者核实改正的人不能决定是否报请；核查的人可以核实改正")
  void requestByAnother() {
    office.start("salt-violation", office.violation(1, "fakeSalt"));
    String caseId = violations.of(licence.creditCode()).get(0).caseId();
    office.investigate(caseId, true);
    office.deliver(caseId, "Task_DeliverWarning");
    clock.forwardPast(LocalDate.of(2018, 3, 31));
    office.verify(caseId, false);
    Map<String, Object> request = Map.of("requestAnswer", "yes", "requestReason", "警告无效。");
    assertThatThrownBy(() -> office.complete(SaltOffice.EXAMINER, caseId, "Task_DecideRequest", request))
        .isInstanceOf(InputRefused.class).hasMessageContaining("核查违规事实或者核实改正情况").hasMessageContaining("行政处罚法");
    assertThat(office.openTasks(caseId)).containsExactly("Task_DecideRequest");
    office.complete(SaltOffice.HEAD, caseId, "Task_DecideRequest", request);
    assertThat(office.openTasks(caseId)).containsExactly("Task_EnterAnswer");
  }
}
