package benxi.procedures.conventions.process;

import benxi.procedures.conventions.Home;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A policy value that a model names, in an expression or as an input, stands in {@code config/policy}. */
public final class PolicyKeysExist implements ModelRule {

  private static final Pattern QUOTED = Pattern.compile("['\"]([a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*)['\"]");
  private static final String PLAIN = "[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*";

  private final Home home;

  public PolicyKeysExist(Home home) {
    this.home = home;
  }

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().filter(element -> !element.getLocalName().equals("documentation"))
        .flatMap(element -> keys(element)
            .filter(key -> home.files("config/policy", key.substring(key.indexOf('/')) + ".yml").stream()
                .noneMatch(file -> file.endsWith("config/policy/" + key + ".yml")))
            .map(key -> model.fault(element, "用到的政策值 " + key + " 没有文件 config/policy/" + key + ".yml。请补上，或改正键名。")));
  }

  private static Stream<String> keys(Element element) {
    return Stream.concat(Model.attributes(element).map(Attr::getValue), Stream.of(Model.text(element)))
        .flatMap(text -> text.matches(PLAIN) ? Stream.of(text)
            : QUOTED.matcher(text).results().map((MatchResult found) -> found.group(1)));
  }
}
