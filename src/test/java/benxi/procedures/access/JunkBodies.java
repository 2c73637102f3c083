package benxi.procedures.access;

import benxi.procedures.access.RestRoutes.Route;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies that nobody should send: no JSON, the wrong JSON, and the right keys with every kind of wrong value. */
final class JunkBodies {

  private static final String LONG = "长".repeat(3_500);
  private static final List<Object> WRONG = List.of(-1, "x", LONG, "a\u0000b", "2017-01-01T00:00:00.000+0800", true, 1.5e300,
      List.of(), List.of("x"), List.of(Map.of("name", "x", "operator", "eq", "value", "x", "sortBy", "x", "type", "x")),
      Map.of("a", Map.of("value", "x", "type", "Integer")), Map.of("a", "x"), "'; --", "\uD800");

  private JunkBodies() {}

  static List<String> of(Route route) {
    List<String> bodies = new ArrayList<>(List.of("", "{}", "[]", "null", "\"x\"", "5", "{bad", "[{}]", "[null]", "{\"\":null}"));
    route.body().map(JunkBodies::keys).filter(keys -> !keys.isEmpty()).ifPresent(keys -> {
      for (Object wrong : WRONG) {
        Map<String, Object> body = new LinkedHashMap<>();
        keys.keySet().forEach(key -> body.put(key, wrong));
        bodies.add(json(body));
      }
      for (int turn = 0; turn < 3; turn++) {
        Map<String, Object> likely = new LinkedHashMap<>();
        for (Map.Entry<String, Class<?>> key : keys.entrySet()) {
          likely.put(key.getKey(), likely(key.getValue(), turn));
        }
        bodies.add(json(likely));
      }
    });
    return bodies;
  }

  /** The same names as parameters of the address. */
  static List<String> parameters(Collection<String> names) {
    return Stream.concat(
        Stream.of("-1", "1", "%00", "2017-01-01T00:00:00.000%2B0800", "a_eq_b")
            .map(value -> "?" + String.join("&", names.stream().limit(120).map(name -> name + "=" + value).toList())),
        names.stream().flatMap(name -> Stream.of("?" + name + "=x", "?" + name + "=true"))).toList();
  }

  static Map<String, Class<?>> keys(Class<?> body) {
    Map<String, Class<?>> keys = new LinkedHashMap<>();
    for (Method method : body.getName().startsWith("org.camunda") ? body.getMethods() : new Method[0]) {
      if (method.getName().matches("set[A-Z].*") && method.getParameterCount() == 1 && !Modifier.isStatic(method.getModifiers())) {
        keys.put(Character.toLowerCase(method.getName().charAt(3)) + method.getName().substring(4), method.getParameterTypes()[0]);
      }
    }
    return keys;
  }

  private static Object likely(Class<?> type, int turn) {
    if (type == Boolean.class || type == boolean.class) {
      return turn != 1;
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return turn == 0 ? 1 : turn == 1 ? -5 : 0;
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return turn == 0 ? List.of("x") : turn == 1 ? List.of() : List.of(Map.of("type", "startBeforeActivity", "activityId", "x"));
    }
    return Map.class.isAssignableFrom(type) ? Map.of("x", Map.of("value", "x")) : turn == 0 ? "x" : turn == 1 ? LONG : "";
  }

  private static String json(Object body) {
    try {
      return new ObjectMapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
