package benxi.procedures.form;

/**
 * What is wrong with one field of a submission.
 *
 * @param label null: the form has no such field
 * @param value as a sentence quotes it; null: nothing was entered, or the fault itself says where
 * @param fault what is wrong and what would be right, the rest of the sentence
 */
public record FieldFault(String key, String label, String value, String fault) {

  /** 「年龄」（age）填的是「151」：不能大于 150。 */
  public String sentence() {
    return (label == null ? "「" + key + "」" : "「" + label + "」（" + key + "）")
        + (value == null ? "" : "填的是「" + value + "」：") + fault + "。";
  }
}
