package benxi.procedures.casefile;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names that Windows and Linux can both write, whatever is in the name of a letter. */
final class SafeName {

  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}]");
  private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5",
      "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");
  private static final int LONGEST = 80;

  private SafeName() {}

  static String of(String name) {
    String plain = FORBIDDEN.matcher(name).replaceAll("_").strip();
    int dot = plain.lastIndexOf('.');
    String ending = dot < 0 ? "" : plain.substring(dot).replaceAll("[. ]+$", "");
    String stem = (dot < 0 ? plain : plain.substring(0, dot)).replaceAll("^[. ]+|[. ]+$", "");
    if (stem.length() > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, stem.codePointCount(0, LONGEST))).strip();
    }
    if (stem.isEmpty() || DEVICES.contains(stem.split("\\.")[0].toUpperCase(Locale.ROOT))) {
      stem = "_" + stem;
    }
    return stem + ending;
  }

  /** As {@link #of}, and not equal to one of the others, for which Windows does not look at capitals. */
  static String unlike(Collection<String> others, String name) {
    String safe = of(name);
    String free = safe;
    for (int i = 2; contains(others, free); i++) {
      int dot = safe.lastIndexOf('.');
      free = dot < 0 ? safe + "-" + i : safe.substring(0, dot) + "-" + i + safe.substring(dot);
    }
    return free;
  }

  private static boolean contains(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
