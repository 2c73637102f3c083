package benxi.procedures.conventions.arrows.good.relief;

public class Application { benxi.procedures.conventions.arrows.good.deadline.Clock clock; }
