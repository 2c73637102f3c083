package benxi.procedures.organisation;

/**
 * A division of the city with its code of the statistical division codes.
 *
 * @param code   6 digits (city, county), 9 (township, sub-district) or 12 (village, community)
 * @param parent code of the division above; null for the city
 * @param name   as published, e.g. 小市镇
 */
public record Division(String code, Level level, String parent, String name) {

  /** From the city down; a higher ordinal is further down. */
  public enum Level { CITY, COUNTY, TOWNSHIP, VILLAGE }

  /** The codes say by themselves what they are and what they lie in. */
  static Division of(String code, String name) {
    return switch (code.length()) {
      case 12 -> new Division(code, Level.VILLAGE, code.substring(0, 9), name);
      case 9 -> new Division(code, Level.TOWNSHIP, code.substring(0, 6), name);
      default -> code.endsWith("00")
          ? new Division(code, Level.CITY, null, name)
          : new Division(code, Level.COUNTY, code.substring(0, 4) + "00", name);
    };
  }
}
