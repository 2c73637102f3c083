package benxi.procedures.conventions.arrows.good.deadline;

public class Clock { benxi.procedures.conventions.arrows.good.calendar.Day day; }
