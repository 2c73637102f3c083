package benxi.procedures.conventions.arrows.bad.notice;

public class Notice { benxi.procedures.conventions.arrows.bad.document.Letter letter; }
