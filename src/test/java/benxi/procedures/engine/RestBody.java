package benxi.procedures.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies as Tasklist sends them. */
final class RestBody {

  /** Escaped, so that half a character arrives as it is. */
  private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private RestBody() {}

  static String write(Object plain) {
    try {
      return JSON.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String variables(Map<String, ?> given) {
    return write(Map.of("variables", typed(given)));
  }

  static Map<String, Object> typed(Map<String, ?> given) {
    Map<String, Object> typed = new LinkedHashMap<>();
    given.forEach((key, value) -> typed.put(key, one(value)));
    return typed;
  }

  static Map<String, Object> one(Object value) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("value", value instanceof List<?> ? write(value) : value);
    if (value instanceof List<?>) {
      one.put("type", "Json");
    }
    return one;
  }
}
