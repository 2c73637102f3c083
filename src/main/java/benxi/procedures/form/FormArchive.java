package benxi.procedures.form;

import java.util.Optional;

/** The forms of a version of a process, for whoever shows what was submitted by them. */
public interface FormArchive {

  /**
   * The form of a task.
   *
   * @param processDefinitionId the version of the process
   * @param taskKey             id of the task in the model
   * @return empty if the task has no form, or if the model or the form has been taken away since
   */
  Optional<FormSchema> ofTask(String processDefinitionId, String taskKey);

  /** The form by which an instance of that version was started; empty likewise. */
  Optional<FormSchema> ofStart(String processDefinitionId);
}
