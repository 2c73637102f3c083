package benxi.procedures.people;

import java.util.Optional;

/** A kind of task: the key of its process and its id in the drawing, written {@code process/Task_Id}. */
record TaskRef(String process, String task) {

  static Optional<TaskRef> read(String written) {
    String[] words = written.split("/", -1);
    return words.length == 2 && !words[0].isBlank() && !words[1].isBlank()
        ? Optional.of(new TaskRef(words[0], words[1])) : Optional.empty();
  }

  @Override
  public String toString() {
    return process + "/" + task;
  }
}
