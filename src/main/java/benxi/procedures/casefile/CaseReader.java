package benxi.procedures.casefile;

import benxi.procedures.casefile.CaseRecord.Kept;
import benxi.procedures.casefile.CaseRecord.OpenTask;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads the file of a case: what the engine remembers of it, and what every area keeps about it. */
@Component
class CaseReader {

  private final Sight sight;
  private final CaseState states;
  private final FormsOfCase forms;
  private final List<CasefileSection> sections;
  private final People people;
  private final TaskService tasks;
  private final Staff staff;
  private final Organisation organisation;

  CaseReader(Sight sight, CaseState states, FormsOfCase forms, List<CasefileSection> sections,
      People people, TaskService tasks, Staff staff, Organisation organisation) {
    this.sight = sight;
    this.states = states;
    this.forms = forms;
    this.sections = sections.stream().sorted(Comparator.comparingInt(CasefileSection::order)).toList();
    this.people = people;
    this.tasks = tasks;
    this.staff = staff;
    this.organisation = organisation;
  }

  /** @throws benxi.procedures.OutOfSight if the person who is signed in does not answer for the case */
  CaseRecord read(String caseId) {
    List<HistoricProcessInstance> instances = sight.instances(caseId);
    return sight.read(() -> read(caseId, instances, forms.of(instances)));
  }

  /** As {@link #read}, without the forms: for the tab beside a task. */
  CaseRecord summary(String caseId) {
    List<HistoricProcessInstance> instances = sight.instances(caseId);
    return sight.read(() -> read(caseId, instances, List.of()));
  }

  /** Every case of the person of a case that is in sight, oldest first; the case alone if it is about nobody. */
  List<String> casesOfSamePerson(String caseId) {
    sight.instances(caseId);
    List<String> cases = people.ofCase(caseId)
        .map(person -> people.casesOf(person).stream().filter(sight::sees).toList()).orElse(List.of());
    return cases.isEmpty() ? List.of(caseId) : cases;
  }

  List<String> late(String caseId) {
    return sections.stream().flatMap(section -> section.late(caseId).stream()).toList();
  }

  String division(String tenantId) {
    return organisation.find(tenantId == null ? "" : tenantId).map(Division::code).map(organisation::fullName).orElse("—");
  }

  private CaseRecord read(String caseId, List<HistoricProcessInstance> instances, List<SubmittedForm> submitted) {
    CaseState.State state = states.of(instances);
    List<Kept> kept = sections.stream()
        .map(section -> new Kept(section.key(), section.title(), section.besideTask(), section.rows(caseId)))
        .filter(section -> !section.rows().isEmpty()).toList();
    return new CaseRecord(caseId, people.ofCase(caseId).orElse(null), state.procedure(),
        division(state.instance().getTenantId()), state.words(), state.instance().getStartTime().toInstant(),
        state.endedAt(), late(caseId), openTasks(caseId), kept, submitted);
  }

  private List<OpenTask> openTasks(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).orderByTaskCreateTime().asc().list().stream()
        .map(task -> new OpenTask(task.getName(), who(task), task.getCreateTime().toInstant(),
            Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null))).toList();
  }

  private String who(Task task) {
    List<String> who = new ArrayList<>();
    tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
        .filter(group -> group != null).distinct().map(staff::office).forEach(who::add);
    if (task.getAssignee() != null) {
      who.add(staff.name(task.getAssignee()));
    }
    return who.isEmpty() ? Words.NOTHING : String.join("，", who);
  }
}
