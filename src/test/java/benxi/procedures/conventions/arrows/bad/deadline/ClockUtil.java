package benxi.procedures.conventions.arrows.bad.deadline;

public class ClockUtil { benxi.procedures.conventions.arrows.bad.relief.Application application; benxi.procedures.conventions.arrows.bad.engine.Wiring wiring; }
