package benxi.procedures.notice;

import benxi.procedures.form.ProgramCommand;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of notices share: a notice in 小市镇香蘑村, and ways to object to it. */
@ProcessTest
abstract class NoticeProcess {

  static final String TOWNSHIP = "210521100";
  static final String VILLAGE = "210521100203";
  static final String CASE = "SQ210521100-2017-0001";
  static final String NUMBER = CASE + "-G1";
  static final LocalDate MONDAY = LocalDate.of(2017, 11, 6);
  static final LocalDate SEVENTH_DAY = LocalDate.of(2017, 11, 13);
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired TestClock clock;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired TaskService tasks;
  @Autowired NoticeRows notices;
  @Autowired ObjectionRows objections;
  @Autowired ObjectionIntake intake;
  @Autowired OnBehalf onBehalf;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY);
  }

  /** Publishes as a procedure does; the changes replace single variables. */
  String publish(Map<String, Object> changes) {
    Map<String, Object> variables = new HashMap<>(Map.of(
        "noticeKind", "relief-opinion",
        "noticePeriodKey", "relief/notice-period",
        "villageCode", VILLAGE,
        "noticeTitle", "关于李桂兰申请特困人员救助供养的公示",
        "noticeFacts", "{\"家庭基本情况\":\"李桂兰，女，67岁，独居\",\"审核意见\":\"符合条件\"}",
        "objectionsAllowed", true));
    variables.putAll(changes);
    return start("public-notice", variables);
  }

  String publish() {
    return publish(Map.of());
  }

  Objection object(LocalDateTime raised, String content) {
    return intake.take(NUMBER, UUID.randomUUID().toString(),
        new ObjectionEntry(Channel.BOARD, raised.atZone(ZONE).toInstant(), "王明", "13804140000", content, null));
  }

  Objection objectNow(String content) {
    return object(clock.now(), content);
  }

  Notice notice() {
    return notices.byNumber(NUMBER).orElseThrow();
  }

  Object result(String instance, String variable) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName(variable)
        .singleResult().getValue();
  }

  /** The end events of an instance, sub-processes included, in the order they were reached. */
  List<String> ends(String instance) {
    List<String> ends = new ArrayList<>();
    history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent")
        .orderPartiallyByOccurrence().asc().list().stream()
        .map(HistoricActivityInstance::getActivityId).forEach(ends::add);
    return ends;
  }

  boolean over(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0;
  }

  /** Does what this person of the training organisation does. */
  <T> T as(String user, Supplier<T> act) {
    identity.setAuthentication(user,
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
        identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
            .map(Tenant::getId).toList());
    try {
      return act.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Starts as the program does for the township. */
  String start(String process, Map<String, Object> variables) {
    return onBehalf.of(TOWNSHIP, () -> ProgramCommand.run(() ->
        runtime.startProcessInstanceByKey(process, CASE, variables))).getId();
  }
}
