package benxi.procedures.organisation;

/**
 * A division of the city with its code of the statistical division codes; or a body of the city that
 * handles cases of its own, a department or a functional zone, with a code of our own (units.csv).
 *
 * @param code   6 digits (city, county), 9 (township, sub-district), 12 (village, community); 2105D07 a
 *               department, 2105Z01 a zone
 * @param parent code of the division above; null for the city
 * @param name   as published, e.g. 小市镇
 */
public record Division(String code, Level level, String parent, String name) {

  /** From the city down; a zone and a department lie in the city and have nothing below them. */
  public enum Level { CITY, COUNTY, TOWNSHIP, VILLAGE, ZONE, DEPARTMENT }

  /** The codes say by themselves what they are and what they lie in. */
  static Division of(String code, String name) {
    return switch (code.length()) {
      case 12 -> new Division(code, Level.VILLAGE, code.substring(0, 9), name);
      case 9 -> new Division(code, Level.TOWNSHIP, code.substring(0, 6), name);
      case 7 -> new Division(code, code.charAt(4) == 'Z' ? Level.ZONE : Level.DEPARTMENT, code.substring(0, 4) + "00", name);
      default -> code.endsWith("00")
          ? new Division(code, Level.CITY, null, name)
          : new Division(code, Level.COUNTY, code.substring(0, 4) + "00", name);
    };
  }
}
