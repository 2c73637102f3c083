package benxi.procedures.form;

/** The components of a Camunda Form that hold a value, and what they hold. */
public enum FieldType {

  TEXTFIELD, TEXTAREA, NUMBER, CHECKBOX, RADIO, SELECT, CHECKLIST, TAGLIST, DATE, TIME, DATETIME;

  /** Holds a list (kept as JSON); without a choice it is the empty list. */
  public boolean isMany() {
    return this == CHECKLIST || this == TAGLIST;
  }

  boolean isChoice() {
    return this == RADIO || this == SELECT || isMany();
  }

  boolean isText() {
    return this == TEXTFIELD || this == TEXTAREA;
  }
}
