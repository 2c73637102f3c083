package benxi.procedures.form;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What is wrong with one field of a submission.
 *
 * @param label null: the form has no such field
 */
public record FieldFault(String key, String label, @JsonUnwrapped Fault fault) {

  /** Of a key that no form has asked for. */
  public static FieldFault uncalled(String key, String wrong) {
    return new FieldFault(Shown.of(key), null, Fault.of(wrong, "不能提交，请去掉"));
  }

  /** 「年龄」（age）填的是「151」：太大，不能大于 150。 */
  public String sentence() {
    return (label == null ? "「" + key + "」" : "「" + label + "」（" + key + "）") + fault.sentence();
  }
}
