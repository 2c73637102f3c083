package benxi.procedures.conventions.arrows.good.calendar;

public class Day {}
