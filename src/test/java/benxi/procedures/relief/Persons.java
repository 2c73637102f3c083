package benxi.procedures.relief;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Invented identity numbers with a right check digit (GB 11643). */
final class Persons {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Persons() {}

  static String identity(String division, LocalDate bornOn, int sequence) {
    String head = division + bornOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (head.charAt(i) - '0') * WEIGHTS[i];
    }
    return head + "10X98765432".charAt(sum % 11);
  }

  static String born(LocalDate bornOn) {
    return identity("210521", bornOn, 1);
  }
}
