package benxi.procedures.decision;

import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The choices of a procedure, each list with its codes and their names in words: a form offers them,
 * a decision table allows them, an answer names them.
 */
public final class Vocabulary {

  private final String file;
  private final Map<String, Map<String, String>> lists;

  private Vocabulary(String file, Map<String, Map<String, String>> lists) {
    this.file = file;
    this.lists = lists;
  }

  /**
   * Reads {@code <procedure>.yml} of a folder.
   *
   * @throws StartRefused the file is missing or badly written
   */
  public static Vocabulary load(Path folder, String procedure) {
    List<String> faults = new ArrayList<>();
    String name = "config/vocabulary/" + procedure + ".yml";
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    ConfigFile.read(folder.resolve(procedure + ".yml"), name, faults).ifPresent(content ->
        content.keys().forEach(list ->
            lists.put(list, Collections.unmodifiableMap(content.texts(list)))));
    lists.forEach((list, choices) -> choices.forEach((code, word) -> {
      if (!code.matches("[a-z][A-Za-z0-9]*") || word.isBlank()) {
        faults.add(name + " 的 " + list + "：“" + code + ": " + word + "”写法不对，代码用小写字母开头的英文，后面写中文名称。");
      }
    }));
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return new Vocabulary(name, Collections.unmodifiableMap(lists));
  }

  public Set<String> lists() {
    return lists.keySet();
  }

  /**
   * The choices of a list, code to name, in the order of the file.
   *
   * @throws IllegalArgumentException there is no such list
   */
  public Map<String, String> choices(String list) {
    Map<String, String> choices = lists.get(list);
    if (choices == null) {
      throw new IllegalArgumentException(file + " 中没有 " + list + "：请补上这一组选项。");
    }
    return choices;
  }

  public boolean allows(String list, String code) {
    return code != null && choices(list).containsKey(code);
  }

  /**
   * The name of a code in words.
   *
   * @throws IllegalArgumentException the list has no such code
   */
  public String word(String list, String code) {
    if (!allows(list, code)) {
      throw new IllegalArgumentException(file + " 的 " + list + " 中没有“" + code + "”。");
    }
    return choices(list).get(code);
  }

  /** All names of a list, as a sentence offers them. */
  public String offer(String list) {
    return String.join("、", choices(list).values());
  }
}
