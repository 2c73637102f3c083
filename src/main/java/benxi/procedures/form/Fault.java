package benxi.procedures.form;

import java.util.Optional;

/**
 * What is wrong with a value, and what would be right.
 *
 * @param place row and column within a table; null: the fault is of the field itself
 * @param value as a sentence quotes it; null: nothing was entered, or what is wrong says it
 * @param wrong what is wrong
 * @param right what would be right
 */
public record Fault(String place, String value, String wrong, String right) {

  /** Of a field itself; its value is put in by whoever knows it. */
  public static Fault of(String wrong, String right) {
    return new Fault(null, null, wrong, right);
  }

  /** Empty if the value fits. */
  public static Optional<Fault> unless(boolean fits, String wrong, String right) {
    return fits ? Optional.empty() : Optional.of(of(wrong, right));
  }

  Fault at(String place, String value) {
    return new Fault(place, value, wrong, right);
  }

  /** 第1行「年龄」填的是「151」：太大，不能大于 150。 One colon a sentence: behind the value, else behind what is wrong. */
  public String sentence() {
    return (place == null ? "" : place) + (value == null ? wrong + "：" + right : "填的是「" + value + "」：" + words()) + "。";
  }

  /** For a sentence that names the value itself: 太大，不能大于 150. */
  public String words() {
    return wrong + "，" + right;
  }
}
