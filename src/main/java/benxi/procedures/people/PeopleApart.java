package benxi.procedures.people;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Holds whoever gets a task, or does it, against the people rules of its case. */
@Component
public class PeopleApart {

  private final PeopleRules rules;
  private final Clashes clashes;
  private final Sentences sentences;
  private final AuditTrail trail;

  PeopleApart(PeopleRules rules, Clashes clashes, Sentences sentences, AuditTrail trail) {
    this.rules = rules;
    this.clashes = clashes;
    this.sentences = sentences;
    this.trail = trail;
  }

  /**
   * Somebody is given a task: what they did in the case counts, and what they have to do.
   *
   * @throws InputRefused naming each rule, what the person has to do with the case, and the remedy
   */
  void given(TaskEntity task, String person) {
    refuse(clashes.of(CaseOfTask.of(task), Post.of(task), List.of(person)));
  }

  /**
   * A task is done: what was done in the case counts. Where a rule is lifted that forbids it, the trail says so.
   *
   * @throws InputRefused as when it is given
   */
  void done(TaskEntity task, Collection<String> people) {
    CaseOfTask at = CaseOfTask.of(task);
    List<Clash> done = clashes.of(at, Post.of(task), people).stream().filter(clash -> clash.hand().done() != null).toList();
    refuse(done);
    for (Clash clash : done) {
      trail.record(Act.of(ActKind.RULE_LIFTED).inCase(at.caseId()).inDivision(at.division())
          .about(sentences.lifted(clash)).changed(sentences.earlier(clash.hand()), sentences.now(clash)));
    }
  }

  /**
   * People are named who are to get another task of this process.
   *
   * @param taskId of that task in the drawing
   * @throws InputRefused as when they are given it
   */
  public void named(DelegateTask by, String taskId, Collection<String> people) {
    TaskRef task = new TaskRef(CaseOfTask.ref((TaskEntity) by).process(), taskId);
    refuse(clashes.of(CaseOfTask.of(by), new Post(task, rules.name(task), null, null, by), people));
  }

  private void refuse(List<Clash> found) {
    List<String> faults = found.stream().filter(clash -> clash.line().applies()).map(sentences::refusal).distinct().toList();
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }
}
