package benxi.procedures.form;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * What a value is looked at together with.
 *
 * @param data all values of the form and the case; hidden fields hold nothing
 * @param now  on the clock of the office
 */
record Surroundings(FormSchema schema, Map<String, Object> data, LocalDateTime now, DivisionCodes divisions) {

  String name(String key) {
    return schema.field(key).map(Field::named).orElse(" " + key + " ");
  }
}
