package benxi.procedures.engine;

import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** The ways on which a person hands in the example form, and what each of them may take of a submission. */
enum SubmissionWay {

  COMPLETE("task/%s/complete"), SUBMIT_FORM("task/%s/submit-form"), RESOLVE("task/%s/resolve"), VARIABLES("task/%s/variables"),
  START("process-definition/%s/start"), SUBMIT_START_FORM("process-definition/%s/submit-form");

  private final String path;

  SubmissionWay(String path) {
    this.path = path;
  }

  /** A draft is chosen only where the fields that others depend on are there. */
  static SubmissionWay pick(RandomSubmission submission, Random random) {
    SubmissionWay way = values()[random.nextInt(values().length)];
    boolean whole = submission.given().containsKey("age") && Boolean.TRUE.equals(submission.given().get("agreed"));
    return way == VARIABLES && !whole ? COMPLETE : way;
  }

  boolean isStart() {
    return this == START || this == SUBMIT_START_FORM;
  }

  /** A start knows no number and no offices yet; a draft may leave a required field empty. */
  boolean mayTake(RandomSubmission submission) {
    Map<String, Object> given = submission.given();
    return switch (this) {
      case START, SUBMIT_START_FORM -> submission.isRight() && given.get("opened") == null && !given.containsKey("office");
      case VARIABLES -> submission.badKeys().stream().allMatch(key ->
          !given.containsKey(key) || given.get(key) instanceof String text && text.isBlank() && !key.isEmpty());
      default -> submission.isRight();
    };
  }

  String path(String task, String definition) {
    return path.formatted(isStart() ? definition : task);
  }

  String body(String variables) {
    return this == VARIABLES ? variables.replaceFirst("\"variables\"", "\"modifications\"") : variables;
  }

  void overJava(TaskService tasks, FormService forms, RuntimeService runtime, String task, String definition, Map<String, Object> given) {
    switch (this) {
      case COMPLETE -> tasks.complete(task, given);
      case SUBMIT_FORM -> forms.submitTaskForm(task, given);
      case RESOLVE -> tasks.resolveTask(task, given);
      case VARIABLES -> tasks.setVariables(task, given);
      case START -> runtime.startProcessInstanceById(definition, given);
      case SUBMIT_START_FORM -> forms.submitStartForm(definition, given);
    }
  }

}
