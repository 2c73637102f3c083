package benxi.procedures.conventions.arrows.bad.document;

public class Letter { benxi.procedures.conventions.arrows.bad.notice.Notice notice; }
