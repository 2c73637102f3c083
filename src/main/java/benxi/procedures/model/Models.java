package benxi.procedures.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds models against what is required of every model, whoever deploys it. */
public final class Models {

  private final List<ModelRule> rules;

  /** @param words each published word with its verbs */
  public Models(Map<String, Set<String>> words) {
    rules = List.of(new NoScripts(), new NoClassNames(), new FormsOfDeployment(), new PublishedWords(words));
  }

  /** All that is wrong in this file; empty: nothing. */
  public List<ModelFault> faults(String file, byte[] bytes) {
    try {
      Model model = PlainXml.read(file, bytes);
      List<ModelFault> tooLong = new ShortExpressions().faults(model).toList();
      if (!tooLong.isEmpty()) {
        return tooLong;   // nobody reads them
      }
      return rules.stream().flatMap(rule -> rule.faults(model)).toList();
    } catch (ModelUnreadable e) {
      return List.of(e.fault());
    }
  }
}
