package benxi.procedures.access;

/** A link in the bar on top of the pages for staff. */
public record BarLink(String name, String path) {}
