package benxi.procedures.conventions.arrows.bad.calendar;

public class Day { org.springframework.context.ApplicationContext context; }
