package benxi.procedures.audit;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import benxi.procedures.digest.Sha256;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration by name: each policy value of each date in words, each other file by its SHA-256.
 * The program's own settings, {@code application*.yml}, are left aside: they may hold passwords, which
 * could be guessed from a sum.
 */
class Configured {

  private final Path folder;
  private final PolicyBook policy;

  Configured(ProceduresSettings settings, PolicyBook policy) {
    this.folder = settings.config("");
    this.policy = policy;
  }

  Map<String, String> read() {
    Map<String, String> all = new TreeMap<>();
    policy.all().forEach(value -> all.put("config/policy/" + value.key() + ".yml 自" + value.from() + "起"
        + (value.division() == null ? "" : "（区划 " + value.division() + "）"), words(value)));
    List<String> faults = new ArrayList<>();
    for (Path file : ConfigFile.under(folder, faults)) {
      String name = "config/" + folder.relativize(file).toString().replace('\\', '/');
      if (!name.startsWith("config/policy/") && !name.matches("config/application[^/]*")) {
        all.put(name, "sha256 " + sum(file));
      }
    }
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return all;
  }

  private static String words(PolicyValue value) {
    return value.words() + "（" + value.article() + "；" + value.source() + (value.training() ? "；训练用" : "") + "）";
  }

  private static String sum(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
