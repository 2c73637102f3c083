package benxi.procedures.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is wrong with a Chinese wording when it is held against the English one of the bundled version. */
final class WordingFaults {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}");
  private static final Pattern TAG = Pattern.compile("</?(a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&[a-z]+;");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}”][,:;!?(]|[,:;!?)][\\p{IsHan}“]");

  /** Words that a Chinese clerk, manager or administrator reads in Latin letters too. */
  private static final Set<String> NAMES = Set.of(
      "API", "BPMN", "CSV", "CTRL", "Camunda", "DI", "DMN", "DRD", "EDE", "F5", "FNI", "ID", "JSON", "LDAP",
      "Optimize", "PI", "TU", "XML", "cockpit", "tasklist", "promise", "resolve",
      "Boolean", "Date", "Double", "Integer", "Long", "Short", "String",
      "yyyy", "MM", "ddTHH", "mm", "ss", "YYYY", "DDTHH");

  /** The plural "s", a note that the original leaves empty, and the engine's end of life where clerks work. */
  private static final Set<String> MAY_BE_EMPTY = Set.of(
      "PLGN_BATCH_S", "PLGN_MIG_S", "PLGN_MOD_DIALOG_S", "PLGN_MOD_RESTART_DIALOG_S", "NO_TASK_FORM",
      "BANNER_CE_EOL_TEXT");

  /** The engine's end of life is told in a sentence of our own, without the maker's link. */
  private static final String OWN_SENTENCE = "BANNER_CE_EOL_TEXT";

  private WordingFaults() {}

  static List<String> of(Wording english, Wording chinese) {
    List<String> faults = new ArrayList<>();
    english.labels().forEach((key, original) -> {
      String text = chinese.labels().get(key);
      if (text == null) {
        faults.add(key + "：没有译文（原文“" + original + "”）。");
      } else {
        check(key, original, text, faults);
      }
    });
    chinese.labels().keySet().stream().filter(key -> !english.labels().containsKey(key))
        .forEach(key -> faults.add(key + "：本版本没有这个键，请删去。"));
    return faults;
  }

  private static void check(String key, String original, String text, List<String> faults) {
    if (text.isBlank()) {
      if (!MAY_BE_EMPTY.contains(key)) {
        faults.add(key + "：译文是空的（原文“" + original + "”）。");
      }
      return;
    }
    if (!key.equals(OWN_SENTENCE)) {
      same("占位符", PLACEHOLDER, key, original, text, faults);
      same("标签", TAG, key, original, text, faults);
    }
    String plain = ENTITY.matcher(text).replaceAll(" ");
    all(HALF_WIDTH, plain).stream().findFirst()
        .ifPresent(mark -> faults.add(key + "：“" + mark + "”中的标点应为全角（译文“" + text + "”）。"));
    String words = TAG.matcher(PLACEHOLDER.matcher(plain).replaceAll(" ")).replaceAll(" ");
    all(WORD, words).stream().filter(word -> !NAMES.contains(word)).findFirst()
        .ifPresent(word -> faults.add(key + "：译文中留有英文“" + word + "”（译文“" + text + "”）。"));
  }

  private static void same(
      String what, Pattern pattern, String key, String original, String text, List<String> faults) {
    List<String> wanted = all(pattern, original);
    List<String> found = all(pattern, text);
    if (!wanted.equals(found)) {
      faults.add(key + "：" + what + "不一致，原文有 " + wanted + "，译文有 " + found + "。");
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
