package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The expressions of one form.
 *
 * @param texts the fields that hold text, dates among them
 */
record FormFeel(Feel feel, Set<String> texts) {

  private static final Set<String> OF_TEXT = Set.of("textfield", "textarea", "datetime");

  static FormFeel of(JsonNode components, Feel feel) {
    Set<String> texts = new HashSet<>();
    collect(components, texts);
    return new FormFeel(feel, texts);
  }

  private static void collect(JsonNode components, Set<String> texts) {
    for (JsonNode component : components) {
      if (OF_TEXT.contains(component.path("type").asText()) || component.path("serializeToString").asBoolean(false)) {
        texts.add(component.path("key").asText());
      }
      collect(component.path("components"), texts);
    }
  }

  /** Reads {@code =…}; null where a fault was added: the rest of a sentence. */
  Feel.Expression parse(String text, Consumer<String> faults) {
    Feel.Expression read = feel.parse(text, faults);
    if (read == null) {
      return null;
    }
    FeelLanguage language = new FeelLanguage(texts);
    language.walk(read.parsed().expression());
    language.faults().forEach(fault -> faults.accept("表达式「" + Shown.of(text) + "」里" + fault));
    return language.faults().isEmpty() ? read : null;
  }
}
