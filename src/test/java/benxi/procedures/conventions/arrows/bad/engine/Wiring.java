package benxi.procedures.conventions.arrows.bad.engine;

public class Wiring {}
