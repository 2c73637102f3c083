package benxi.procedures.screens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of one web application in one language, as they lie on the class path. */
record Wording(Map<String, String> labels, JsonNode dates) {

  private static final int BYTE_ORDER_MARK = '\uFEFF';

  static Wording ofApplication(String application, String language) {
    return read("/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json");
  }

  static Wording read(String resource) {
    try (InputStream file = Wording.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new AssertionError("界面文字文件 " + resource + " 不在类路径上：请检查文件名。");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode json = new ObjectMapper().readTree(text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
      Map<String, String> labels = new LinkedHashMap<>();
      json.get("labels").fields().forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
      return new Wording(labels, json.path("dateLocales"));
    } catch (IOException e) {
      throw new AssertionError("界面文字文件 " + resource + " 读不出来：" + e.getMessage(), e);
    }
  }
}
