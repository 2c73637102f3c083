package benxi.procedures.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One word of the field property {@code check}.
 *
 * @param argument what stands behind the colon; null: nothing
 */
record Check(Kind kind, String argument) {

  enum Kind {
    identityNumber(false), creditCode(false), phone(false), amount(false), notInFuture(false), notBefore(true), division(true);

    private final boolean takesArgument;

    Kind(boolean takesArgument) {
      this.takesArgument = takesArgument;
    }
  }

  private static final List<String> LEVELS = List.of("city", "county", "township", "village");

  /** Reads {@code notInFuture notBefore:acceptedOn}; a fault is the rest of a sentence. */
  static List<Check> parse(String words, FieldType type, Consumer<String> faults) {
    List<Check> checks = new ArrayList<>();
    for (String word : words.strip().split("\\s+")) {
      String[] parts = word.split("[:\\uFF1A]", 2);
      Optional<Kind> kind = List.of(Kind.values()).stream().filter(k -> k.name().equals(parts[0])).findFirst();
      if (kind.isEmpty() || kind.get().takesArgument != (parts.length == 2 && !parts[1].isBlank())) {
        faults.accept("属性 check 里的「" + word + "」不认识：可用 identityNumber、creditCode、phone、amount、notInFuture、"
            + "notBefore:字段、division:village");
        continue;
      }
      Check check = new Check(kind.get(), parts.length == 2 ? parts[1] : null);
      check.misplaced(type).ifPresentOrElse(faults, () -> checks.add(check));
    }
    return List.copyOf(checks);
  }

  private Optional<String> misplaced(FieldType type) {
    boolean fits = switch (kind) {
      case identityNumber, creditCode, phone -> type == FieldType.TEXTFIELD;
      case amount -> type == FieldType.NUMBER;
      case notInFuture, notBefore -> type == FieldType.DATE || type == FieldType.DATETIME;
      case division -> type == FieldType.TEXTFIELD || type == FieldType.SELECT || type == FieldType.RADIO;
    };
    if (!fits) {
      return Optional.of("属性 check 的「" + kind + "」不能放在这种组件上");
    }
    return kind == Kind.division && !LEVELS.contains(argument)
        ? Optional.of("属性 check 的 division 后面应是 " + String.join("、", LEVELS) + "，不是「" + argument + "」") : Optional.empty();
  }

  /** How the value is kept: an x of an identity number as a capital. */
  Object normal(Object value) {
    return switch (kind) {
      case identityNumber -> IdentityNumber.normal((String) value);
      case creditCode -> CreditCode.normal((String) value);
      default -> value;
    };
  }

  Optional<Fault> fault(Object value, Surroundings around) {
    LocalDateTime now = around.now();
    return switch (kind) {
      case identityNumber -> IdentityNumber.fault((String) value, now.toLocalDate());
      case creditCode -> CreditCode.fault((String) value);
      case phone -> PhoneNumber.fault((String) value);
      case amount -> Numbers.of(value).flatMap(Numbers::amountFault);
      case notInFuture -> Dates.moment(value).filter(moment -> moment.isAfter(now))
          .map(moment -> Fault.of("晚于现在（" + now.toLocalDate() + "）", "应为现在或以前，请核对"));
      case notBefore -> notBefore((String) value, around);
      case division -> around.divisions().fault((String) value, argument);
    };
  }

  private Optional<Fault> notBefore(String value, Surroundings around) {
    Object other = around.data().get(argument);
    Optional<LocalDateTime> limit = Dates.moment(other);
    Optional<LocalDateTime> moment = Dates.moment(value);
    if (limit.isEmpty() || moment.isEmpty()) {
      return Optional.empty();
    }
    // A day is not before a moment of the same day.
    boolean byDay = !value.contains("T") || !((String) other).contains("T");
    boolean before = byDay ? moment.get().toLocalDate().isBefore(limit.get().toLocalDate()) : moment.get().isBefore(limit.get());
    return Fault.unless(!before, "早于" + around.name(argument) + "的 " + other, "应不早于它，请核对");
  }
}
