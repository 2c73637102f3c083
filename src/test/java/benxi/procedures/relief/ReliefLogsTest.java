package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import benxi.procedures.access.Browser;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.testing.LogLines;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("日志里没有个人信息")
class ReliefLogsTest {

  private static final String NAME = "韩守田";
  private static final String ADDRESS = "上堡村二组";
  private static final String PHONE = "13804140001";
  private static final String IDENTITY = Persons.born(LocalDate.of(1950, 3, 8));

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired ProcessEngineConfigurationImpl engine;
  @LocalServerPort int port;

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level configured = root.getLevel();
  private LogLines lines;

  @BeforeEach
  void openTheLog() {
    clock.set(LocalDate.of(2017, 10, 9));
    root.setLevel(Level.INFO);
    lines = new LogLines();
  }

  @AfterEach
  void closeTheLog() {
    lines.close();
    root.setLevel(configured);
    repository.createDeploymentQuery().deploymentName("logs").list().forEach(one -> repository.deleteDeployment(one.getId(), true));
  }

  @Test
  @DisplayName("办一件案件，交几次不合格的表单，打开案卷：姓名、证件号、电话、住址都不在")
  void ofACase() {
    String caseId = office.accept();
    Browser clerk = Browser.basic(port, "caiwen", "Benxi-2017");
    String start = "/engine-rest/process-definition/key/relief-application/start";
    assertThat(clerk.post(start, "{\"variables\":{\"applicantName\":{\"value\":\"" + NAME + "\"},\"identityNumber\":{\"value\":\""
        + IDENTITY + "1\"},\"applicantPhone\":{\"value\":\"" + PHONE + "\"}}}").statusCode()).isEqualTo(400);
    assertThat(clerk.post(start, "{\"variables\":{\"applicantName\":" + NAME + IDENTITY).statusCode()).isEqualTo(400);
    assertThat(clerk.post("/engine-rest/task/" + NAME + IDENTITY + "/complete", "{}").statusCode()).isBetween(400, 499);
    assertThat(clerk.page("/casefile/" + caseId).statusCode()).isEqualTo(200);
    assertThat(clerk.page("/casefile?q=" + IDENTITY).statusCode()).isEqualTo(200);
    assertThat(clerk.page("/relief/exchange?month=" + IDENTITY).statusCode()).isEqualTo(400);
    office.publishOpinion(caseId);

    assertNobodyInTheLog();
  }

  @Test
  @DisplayName("作业失败、数据库退回：写下失败，不写案件的内容")
  void ofFailures() {
    repository.createDeployment().name("logs").addModelInstance("logs.bpmn",
        Bpmn.createExecutableProcess("test-logs").camundaHistoryTimeToLiveString("P1D").startEvent()
            .exclusiveGateway("Gateway_Number").camundaAsyncBefore()
            .condition("", "${applicantName > 3}").endEvent().moveToNode("Gateway_Number").endEvent().done()).deploy();
    String instance = ProgramCommand.run(() -> office.runtime.startProcessInstanceByKey("test-logs",
        Map.of("applicantName", NAME + " " + ADDRESS + " " + IDENTITY))).getId();
    String job = management.createJobQuery().processInstanceId(instance).singleResult().getId();

    asTheExecutorDoes(job);
    assertThat(management.createJobQuery().jobId(job).singleResult().getExceptionMessage()).contains(NAME);
    assertThatThrownBy(() -> ProgramCommand.run(() -> office.runtime.setVariable(instance, "note", (ADDRESS + PHONE).repeat(400))))
        .isInstanceOf(ProcessEngineException.class);

    assertThat(lines.all()).as("失败写在日志里").anyMatch(line -> line.contains("jobexecutor") && line.contains(job))
        .anyMatch(line -> line.contains("ENGINE-16004"));
    assertNobodyInTheLog();
  }

  private void asTheExecutorDoes(String job) {
    Throwable failure = catchThrowable(() -> ExecuteJobHelper.executeJob(job, engine.getCommandExecutorTxRequired()));
    ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, failure);
  }

  private void assertNobodyInTheLog() {
    for (String personal : List.of(NAME, IDENTITY, PHONE, ADDRESS, "上堡")) {
      assertThat(lines.all()).filteredOn(line -> line.contains(personal)).as(personal).isEmpty();
    }
  }
}
