package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("以前的模型：在它上面开始的案件照常办完")
class EarlierModelsTest {

  private static final LocalDate MONDAY = LocalDate.of(2018, 8, 6);

  @Autowired SaltOffice office;
  @Autowired Letters letters;
  @Autowired OnBehalf onBehalf;
  @Autowired RepositoryService repository;
  @Autowired TestClock clock;

  private String deployment;

  @BeforeEach
  void theModelBeforeItMovedToShared() throws Exception {
    clock.set(MONDAY);
    deployment = repository.createDeployment().addClasspathResource("earlier/salt-letter-delivery.bpmn")
        .addString("salt-deliver-letter.form", Files.readString(Path.of("forms/salt/salt-deliver-letter.form"))).deploy().getId();
  }

  @AfterEach
  void remove() {
    repository.deleteDeployment(deployment, true, true, true);
  }

  @Test
  @DisplayName("送达食盐文书并入共用的送达文书以前派出的任务：盐业窗口看得见，到期日照旧，办完登记送达")
  void deliveredOnTheEarlierModel() {
    Licence licence = office.holder(1);
    clock.forwardTo(MONDAY.atTime(12, 0));
    Letter letter = letters.ofCase(licence.caseId()).get(0);   // its call-up
    onBehalf.of(letter.tenantId(), () -> office.runtime.createProcessInstanceByKey("salt-letter-delivery")
        .businessKey(letter.caseId()).setVariables(Map.of("caseId", letter.caseId(), "applicantName", "第1盐业公司",
            "letterId", letter.id(), "deliveryText", "送达企业。")).execute());

    Task task = office.as(SaltOffice.WINDOW, () -> office.tasks.createTaskQuery().processDefinitionKey("salt-letter-delivery").singleResult());
    assertThat(task.getDueDate()).as("7、8、9、10、13日").isEqualTo("2018-08-13T23:59:59");
    office.as(SaltOffice.WINDOW, () -> {
      office.tasks.claim(task.getId(), SaltOffice.WINDOW);
      office.tasks.complete(task.getId(), Map.of("deliveredOn", MONDAY.toString(), "deliveredHow", "直接送达", "deliveredTo", "田野"));
      return null;
    });
    assertThat(letters.find(letter.id()).orElseThrow().delivery().on()).isEqualTo(MONDAY);
  }
}
