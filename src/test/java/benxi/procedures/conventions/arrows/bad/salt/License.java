package benxi.procedures.conventions.arrows.bad.salt;

public class License {}
