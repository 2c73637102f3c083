package benxi.procedures.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;

/**
 * An expression reads variables and calls verbs of published words, nothing else: no verb of a
 * variable, of a text or of the execution, no function, no {@code class}, nothing behind the dot of a
 * variable; of the execution and the task what they are called. It is looked for in every
 * attribute and text, because the engine also evaluates names and documentation.
 */
final class PublishedWords implements ModelRule {

  private static final Builder EXPRESSIONS = new Builder(Builder.Feature.METHOD_INVOCATIONS);

  private static final Map<String, Set<String>> FACTS = Map.of(
      "execution", Set.of("id", "processInstanceId", "processBusinessKey", "tenantId", "currentActivityId", "currentActivityName"),
      "task", Set.of("id", "name", "taskDefinitionKey", "processInstanceId", "tenantId", "assignee", "dueDate"));

  private final Map<String, Set<String>> words;

  /** @param words each published word with its verbs */
  PublishedWords(Map<String, Set<String>> words) {
    this.words = words;
  }

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> texts(element)
        .filter(text -> text.contains("${") || text.contains("#{"))
        .flatMap(text -> faults(text).map(sentence -> model.fault(element, "表达式 " + text + " " + sentence))));
  }

  private static Stream<String> texts(Element element) {
    return Stream.concat(Model.attributes(element).map(attribute -> attribute.getValue()),
        Stream.of(Model.text(element)));
  }

  private Stream<String> faults(String text) {
    try {
      return faults(EXPRESSIONS.build(text).getRoot());
    } catch (TreeBuilderException e) {
      return Stream.of("写错了(第" + e.getPosition() + "个字符处)。请检查括号和引号。");
    }
  }

  private Stream<String> faults(Node node) {
    Stream<String> inside = IntStream.range(0, node.getCardinality()).mapToObj(node::getChild)
        .flatMap(child -> node instanceof AstMethod && child instanceof AstProperty ? verb((AstProperty) child)
            : faults(child));
    return Stream.concat(own(node), inside);
  }

  private static Stream<String> own(Node node) {
    if (node instanceof AstFunction function) {
      return Stream.of("用了函数 " + function.getName() + "。模型里没有函数，请改用已公布的词。");
    }
    if (node instanceof AstDot dot && !isFact(dot)) {
      return Stream.of("读了点号后面的 " + name(dot) + "。请改用变量本身或已公布的词；execution 和 task 只能读 "
          + FACTS.values().stream().flatMap(Set::stream).distinct().sorted().collect(Collectors.joining("、")) + "。");
    }
    return node instanceof AstProperty && !(node instanceof AstDot)
        ? Stream.of("用了方括号。请改用点号或已公布的词。") : Stream.empty();
  }

  private static boolean isFact(AstDot dot) {
    return dot.getChild(0) instanceof AstIdentifier of && FACTS.getOrDefault(of.getName(), Set.of()).contains(name(dot));
  }

  private Stream<String> verb(AstProperty property) {
    if (!(property instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier word)) {
      return Stream.of("在不是词的东西上用了动词。请改用已公布的词：" + known() + "。");
    }
    Set<String> verbs = words.get(word.getName());
    if (verbs == null) {
      return Stream.of("用了没有公布的词 " + word.getName() + "。已公布的词：" + known() + "。");
    }
    return verbs.contains(name(dot)) ? Stream.empty() : Stream.of("词 " + word.getName() + " 没有动词 "
        + name(dot) + "。它的动词：" + String.join("、", verbs.stream().sorted().toList()) + "。");
  }

  private String known() {
    return String.join("、", words.keySet().stream().sorted().toList());
  }

  /** The parser keeps the name after the dot to itself; printed it is ". name". */
  private static String name(AstDot dot) {
    return dot.toString().substring(2);
  }
}
