package benxi.procedures.conventions.arrows.bad.relief;

public class Application { benxi.procedures.conventions.arrows.bad.salt.License license; }
