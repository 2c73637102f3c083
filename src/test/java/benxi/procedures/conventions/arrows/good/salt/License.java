package benxi.procedures.conventions.arrows.good.salt;

public class License { benxi.procedures.conventions.arrows.good.deadline.Clock clock; }
