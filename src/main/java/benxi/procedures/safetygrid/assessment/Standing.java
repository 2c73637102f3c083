package benxi.procedures.safetygrid.assessment;

/** How somebody stands after the last assessment whose results were circulated, in words. */
public record Standing(boolean passed, String words) {}
