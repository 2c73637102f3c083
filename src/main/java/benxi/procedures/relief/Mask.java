package benxi.procedures.relief;

/** Identity numbers as lists, notices and refusals show them: 210521********1234. */
final class Mask {

  private Mask() {}

  static String identity(String number) {
    return number == null || number.length() != 18 ? number : number.substring(0, 6) + "********" + number.substring(14);
  }
}
