package benxi.procedures.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("网页应用的自定义脚本")
class CustomScriptsTest {

  private static final String APPLICATIONS = "/META-INF/resources/webjars/camunda/app/";
  private static final Pattern LIST = Pattern.compile("customScripts:\\s*\\[([^]]*)]");
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
  private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+)'");

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("config.js 列出的每个脚本和它引用的文件都在：缺一个，整个应用就是空白页")
  void everyScriptIsThere(String application) {
    URI folder = URI.create(APPLICATIONS + application + "/");
    List<URI> scripts = scripts(read(folder.resolve("scripts/config.js")));

    assertThat(scripts).isNotEmpty();
    assertThat(missing(scripts.stream().map(folder::resolve).toList())).isEmpty();
  }

  @Test
  @DisplayName("脚本不在：指出是哪一个")
  void namesAMissingScript() {
    URI folder = URI.create("/screens/bad/");

    assertThat(missing(scripts(read(folder.resolve("config.js"))).stream().map(folder::resolve).toList()))
        .containsExactly("/screens/bad/nowhere.js", "/screens/bad/not-imported.js");
  }

  private static List<URI> scripts(String config) {
    return LIST.matcher(config).results().flatMap(list -> QUOTED.matcher(list.group(1)).results())
        .map(path -> URI.create(path.group(1) + ".js")).toList();
  }

  private static List<String> missing(List<URI> scripts) {
    List<String> missing = new ArrayList<>();
    for (URI script : scripts) {
      String text = read(script);
      if (text == null) {
        missing.add(script.getPath());
      } else {
        missing.addAll(missing(IMPORT.matcher(text).results()
            .map(found -> script.resolve(found.group(1))).toList()));
      }
    }
    return missing;
  }

  private static String read(URI resource) {
    try (InputStream file = CustomScriptsTest.class.getResourceAsStream(resource.getPath())) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(resource + " 读不出来：" + e.getMessage(), e);
    }
  }
}
