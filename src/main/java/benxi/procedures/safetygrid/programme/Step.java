package benxi.procedures.safetygrid.programme;

import java.time.LocalDate;

/**
 * What a participant has done of the tasks of a phase.
 *
 * @param name  the task's
 * @param dueOn null if nothing sets a day for it
 * @param late  done after that day: it counts all the same, and is shown
 */
record Step(String caseId, String name, LocalDate doneOn, String doneBy, LocalDate dueOn, boolean late) {}
