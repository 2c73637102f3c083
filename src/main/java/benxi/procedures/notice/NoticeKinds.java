package benxi.procedures.notice;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of notices that offices have worded: one file of {@code config/notices} each. */
@Component
class NoticeKinds {

  private final Map<String, NoticeKind> kinds = new TreeMap<>();

  /** @throws StartRefused naming every file and what is wrong in it */
  NoticeKinds(ProceduresSettings settings) {
    List<String> faults = new ArrayList<>();
    for (Path file : ConfigFile.under(settings.config("notices"), faults)) {
      String name = file.getFileName().toString();
      ConfigFile.read(file, "config/notices/" + name, faults).flatMap(NoticeKinds::kind)
          .ifPresent(kind -> kinds.put(name.replaceFirst("\\.yml$", ""), kind));
    }
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  private static Optional<NoticeKind> kind(ConfigNode file) {
    file.only("name", "article", "opening", "posting");
    Optional<String> name = file.text("name");
    Optional<String> article = file.text("article");
    Optional<String> opening = file.text("opening");
    Optional<String> posting = file.text("posting");
    if (name.isEmpty() || article.isEmpty() || opening.isEmpty() || posting.isEmpty()) {
      return Optional.empty();
    }
    NoticeKind kind = new NoticeKind(name.get(), article.get(), opening.get(), posting.get());
    kind.unknownPlaces().forEach(place -> file.fault("opening 中有不认识的 " + place
        + "：只能用 {{village}}、{{period}}、{{firstDay}}、{{lastDay}}。"));
    kind.unknownPostingPlaces().forEach(place -> file.fault("posting 中有不认识的 " + place + "：只能用 {{village}}。"));
    return Optional.of(kind);
  }

  Optional<NoticeKind> find(String key) {
    return Optional.ofNullable(key).map(kinds::get);
  }

  Set<String> keys() {
    return kinds.keySet();
  }

  /** The wording of notices, read once more on its own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      new NoticeKinds(settings);
    }
  }
}
