package benxi.procedures.safetygrid.programme;

import java.time.LocalDate;

/** The liaison person of a participant and what was reported with the name (第五部分). */
record Liaison(String caseId, String name, String post, String phone, String plan, String systemState, LocalDate reportedOn) {}
