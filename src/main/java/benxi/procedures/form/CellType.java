package benxi.procedures.form;

import java.util.Arrays;
import java.util.Optional;

/** What the cells of a column hold; the key is the word of the notation in {@code docs/forms.md}. */
public enum CellType {

  TEXT("text"), NUMBER("number"), INTEGER("integer"), AMOUNT("amount"), DATE("date"), CHOICE("choice"), YESNO("yesno"),
  IDENTITY_NUMBER("identityNumber"), CREDIT_CODE("creditCode"), PHONE("phone");

  private final String key;

  CellType(String key) {
    this.key = key;
  }

  static Optional<CellType> of(String key) {
    return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
  }

  static String keys() {
    return String.join("、", Arrays.stream(values()).map(type -> type.key).toList());
  }

  boolean isNumeric() {
    return this == NUMBER || this == INTEGER || this == AMOUNT;
  }
}
