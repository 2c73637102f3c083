package benxi.procedures.safetygrid.programme;

import java.time.LocalDate;

/** The first and the last day of a phase. */
record Span(LocalDate from, LocalDate to) {}
