package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a form shows comes with it: no address elsewhere is asked by the browser of whoever opens it, and nothing runs there. */
class NothingFromOutside {

  private static final Pattern RUNS =
      Pattern.compile("(?is)<\\s*/?\\s*(script|iframe|object|embed|link|meta|base|form|svg|style)\\b|\\bon\\w+\\s*=|javascript:");
  private static final Pattern ELSEWHERE = Pattern.compile("(?is)\\b(src|srcset|background|poster)\\s*=|url\\s*\\(|@import");

  private NothingFromOutside() {}

  static void check(JsonNode component, Consumer<String> faults) {
    String type = component.path("type").asText();
    String source = component.path("source").asText();
    if (type.equals("image") && !source.startsWith("data:image/")) {
      faults.accept("图片的来源「" + Shown.of(source) + "」不在表单里：请把图片放进表单（data:image/…）");
    }
    String content = component.path("content").asText();
    if (type.equals("html") && (RUNS.matcher(content).find() || ELSEWHERE.matcher(content).find())) {
      faults.accept("HTML 里有会运行的或者从别处取的内容：只写文字和版式，图片请用 image 组件");
    }
  }
}
