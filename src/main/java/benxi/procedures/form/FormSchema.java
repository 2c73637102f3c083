package benxi.procedures.form;

import benxi.procedures.InputRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Camunda Form as far as it binds what is submitted. */
public final class FormSchema {

  private final String id;
  private final Map<String, Field> fields;

  FormSchema(String id, List<Field> fields) {
    this.id = id;
    this.fields = new LinkedHashMap<>();
    fields.forEach(field -> this.fields.put(field.key(), field));
  }

  /**
   * Reads a form.
   *
   * @param file what sentences call it
   * @throws InputRefused with every fault, each naming the file, the component and the remedy
   */
  public static FormSchema parse(String file, String json, Feel feel) {
    List<String> faults = new ArrayList<>();
    FormSchema schema = read(file, json, feel, faults);
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return schema;
  }

  /** As {@link #parse}, but adds the faults to a list. */
  public static FormSchema read(String file, String json, Feel feel, List<String> faults) {
    return new FormReader(file, feel, faults).read(json);
  }

  /** The id by which a model refers to it; null if it has none. */
  public String id() {
    return id;
  }

  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  public Optional<Field> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }
}
