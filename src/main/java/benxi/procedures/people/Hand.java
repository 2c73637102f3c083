package benxi.procedures.people;

import java.time.Instant;

/**
 * That somebody had a hand in a case.
 *
 * @param step  the step that gave this task, and others at once
 * @param done  null while the person only has the task
 */
record Hand(String taskId, TaskRef task, String name, String step, String person, Instant done) {}
