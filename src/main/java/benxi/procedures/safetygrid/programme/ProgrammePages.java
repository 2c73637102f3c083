package benxi.procedures.safetygrid.programme;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.BarLink;
import benxi.procedures.access.InBar;
import benxi.procedures.access.SignedIn;
import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.safetygrid.GridSight;
import benxi.procedures.safetygrid.Participants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far each county and department is, what is late, and what is still open. */
@Controller
@RequestMapping("/safety-grid/programmes")
@Order(50)
class ProgrammePages implements InBar {

  /** @param clocks one for each clock of the plan, in its order; open the unit's own tasks not done yet */
  record Line(String caseId, String name, List<State> clocks, boolean late, List<String> open, LocalDate acceptedOn) {}

  /** How far a phase is; null: it has not ended. */
  record State(String words, boolean late, LocalDate endedOn) {}

  private static final List<String> CLOCKS = List.of("safety-grid/preparation-end", "safety-grid/liaison-report-end",
      "safety-grid/implementation-end", "safety-grid/inspection-end", "safety-grid/acceptance-end");

  private final Programmes programmes;
  private final Participations participations;
  private final Participants participants;
  private final Deadlines deadlines;
  private final GridSight sight;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Clock clock;

  ProgrammePages(Programmes programmes, Participations participations, Participants participants, Deadlines deadlines,
      GridSight sight, RuntimeService runtime, TaskService tasks, Clock clock) {
    this.programmes = programmes;
    this.participations = participations;
    this.participants = participants;
    this.deadlines = deadlines;
    this.sight = sight;
    this.runtime = runtime;
    this.tasks = tasks;
    this.clock = clock;
  }

  @GetMapping
  String all(PageWanted asked, SignedIn who, Model page) {
    sight.divisions(who);
    page.addAttribute("programmes", programmes.all(asked));
    return "safetygrid/programmes";
  }

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return sight.reads(who) ? Optional.of(new BarLink("网格化监管", "/safety-grid/programmes")) : Optional.empty();
  }

  /** Each reader sees the participants of their own divisions. */
  @GetMapping("/{id}")
  String one(@PathVariable String id, SignedIn who, Model page) {
    List<String> divisions = sight.divisions(who);
    Programme programme = programmes.find(id).orElseThrow(OutOfSight::new);
    Map<String, Participation> present = new HashMap<>();
    participations.of(id).forEach(one -> present.put(one.division(), one));
    Map<String, List<String>> open = openTasks(id);
    List<Line> lines = participants.codes().stream().filter(present::containsKey).filter(divisions::contains)
        .map(code -> line(present.get(code), open)).toList();
    page.addAttribute("programme", programme);
    page.addAttribute("lines", lines);
    page.addAttribute("late", lines.stream().filter(Line::late).count());
    page.addAttribute("accepted", lines.stream().filter(line -> line.acceptedOn() != null).count());
    return "safetygrid/programme";
  }

  private Line line(Participation one, Map<String, List<String>> open) {
    Map<String, Deadline> clocks = new HashMap<>();
    deadlines.ofCase(one.caseId()).forEach(deadline -> clocks.put(deadline.policyKey(), deadline));
    return new Line(one.caseId(), participants.name(one.division()), CLOCKS.stream().map(key -> state(clocks.get(key))).toList(),
        clocks.values().stream().anyMatch(this::late), open.getOrDefault(one.caseId(), List.of()), one.acceptedOn());
  }

  private boolean late(Deadline deadline) {
    return deadline.late() || deadline.open() && LocalDate.now(clock).isAfter(deadline.dueOn());
  }

  private State state(Deadline deadline) {
    if (deadline == null) {
      return new State("未开始", false, null);
    }
    boolean late = late(deadline);
    if (deadline.stopped()) {
      return new State(late ? "逾期，停办" : "停办", late, deadline.endedOn());
    }
    String words = deadline.open() ? (late ? "逾期，办理中" : "办理中") : (late ? "逾期办完" : "按期办完");
    return new State(words, late, deadline.endedOn());
  }

  /** By case; the engine gives only what the reader may see. */
  private Map<String, List<String>> openTasks(String programmeId) {
    Map<String, String> cases = new HashMap<>();
    for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(programmeId + "-%")
        .processDefinitionKeyNotIn("deadline-watch").list()) {   // to urge is its head's task, not the unit's
      cases.put(instance.getId(), instance.getBusinessKey());
    }
    Map<String, List<String>> open = new HashMap<>();
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKeyLike(programmeId + "-%").orderByTaskCreateTime().asc().orderByTaskName().asc().list()) {
      String caseId = cases.get(task.getProcessInstanceId());
      if (caseId != null) {
        open.computeIfAbsent(caseId, key -> new ArrayList<>()).add(task.getName());
      }
    }
    return open;
  }
}
