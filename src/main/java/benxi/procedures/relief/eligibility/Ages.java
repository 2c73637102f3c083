package benxi.procedures.relief.eligibility;

import java.time.LocalDate;

/**
 * Ages in full years (周岁). A year is full on the birthday itself. Who is born on 29 February and meets
 * a year without that day is a year older on 28 February: "没有对应日的,月末日为期间的最后一日" (民法总则 art. 202,
 * later 民法典 art. 202). The other reading, 1 March, would be a day later.
 */
final class Ages {

  private Ages() {}

  /** Full years on a day; negative before birth. */
  static int on(LocalDate birthDate, LocalDate day) {
    int years = day.getYear() - birthDate.getYear();
    return birthDate.plusYears(years).isAfter(day) ? years - 1 : years;
  }

  /** The code of {@code ageGroup}, by the ages of art. 4 and 5. */
  static String group(int age, int minorAge, int elderlyAge) {
    if (age < minorAge) {
      return "minor";
    }
    return age < elderlyAge ? "adult" : "elderly";
  }
}
