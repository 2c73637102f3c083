package benxi.procedures.conventions.arrows.good.engine;

public class Wiring { benxi.procedures.conventions.arrows.good.deadline.Clock clock; }
