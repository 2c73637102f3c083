package benxi.procedures.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One table on its walk; findings of a kind are told once, with the first example. */
final class TableWalk {

  /** Beyond this a start takes too long; a table so wide is unreadable as well. */
  private static final int MOST_COMBINATIONS = 20_000;

  private final String where;
  private final Decision decision;
  private final List<String> rowIds;
  private final Map<String, List<?>> inputs;
  private final Map<String, List<?>> outputs;
  private final List<String> faults;
  private final Set<String> hit = new LinkedHashSet<>();
  private final Map<String, String> found = new LinkedHashMap<>();

  TableWalk(String file, Decision decision, DecisionTable table, List<String> faults) {
    this.where = file + " 的表“" + decision.getName() + "”（" + decision.getId() + "）";
    this.decision = decision;
    this.rowIds = table.getRules().stream().map(Rule::getId).toList();
    this.inputs = AllowedValues.ofInputs(table, where, faults);
    this.outputs = table.getOutputs().stream()
        .collect(Collectors.toMap(Output::getName, AllowedValues::of, (a, b) -> a, LinkedHashMap::new));
    this.faults = faults;
  }

  void walk(DmnEngine engine, RowsHit rowsHit) {
    if (inputs.isEmpty()) {
      return;
    }
    long combinations = inputs.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    if (combinations > MOST_COMBINATIONS) {
      faults.add(where + "：允许值有 " + combinations + " 种组合，超过 " + MOST_COMBINATIONS + " 种，查不完。请拆成几张小表。");
      return;
    }
    try {
      DmnDecision table = engine.parseDecision(decision.getId(), (DmnModelInstance) decision.getModelInstance());
      for (Map<String, Object> situation : situations()) {
        engine.evaluateDecisionTable(table, Variables.fromMap(situation));
        judge(situation, rowsHit.rows());
      }
    } catch (DmnEngineException | FeelException unreadable) {
      faults.add(where + " 有写错的单元格（" + unreadable.getMessage() + "）。文字要写在英文双引号里，请改正。");
      return;
    }
    faults.addAll(found.values());
    rowIds.stream().filter(row -> !hit.contains(row)).forEach(row -> faults.add(
        where + " 第" + number(row) + "行（" + row + "）从来不会用到：它的值有写错的，或者与其他行矛盾。请改正或删去。"));
  }

  private void judge(Map<String, Object> situation, Collection<DmnEvaluatedDecisionRule> rows) {
    if (rows.isEmpty()) {
      found.putIfAbsent("gap", where + " 不完整：" + words(situation) + " 时没有任何一行。请补上这种情况。");
    }
    if (rows.size() > 1) {
      String pair = rows.stream().map(row -> "第" + number(row.getId()) + "行").collect(Collectors.joining("与"));
      found.putIfAbsent(pair, where + " " + pair + "重叠：" + words(situation) + " 时都相符。请改成只有一行相符。");
    }
    for (DmnEvaluatedDecisionRule row : rows) {
      hit.add(row.getId());
      outputs.forEach((name, allowed) -> judgeOutput(row, name, allowed));
    }
  }

  private void judgeOutput(DmnEvaluatedDecisionRule row, String name, List<?> allowed) {
    DmnEvaluatedOutput output = row.getOutputEntries().get(name);
    Object value = output == null ? null : output.getValue().getValue();
    if (value == null || !allowed.isEmpty() && !allowed.contains(value)) {
      found.putIfAbsent(row.getId() + name, where + " 第" + number(row.getId()) + "行的结果 " + name + " 是“" + value
          + "”" + (allowed.isEmpty() ? "，应当有值。文字要写在英文双引号里。" : "，应当是 " + allowed + " 中的一个。"));
    }
  }

  private List<Map<String, Object>> situations() {
    List<Map<String, Object>> situations = List.of(Map.of());
    for (Map.Entry<String, List<?>> input : inputs.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> situation : situations) {
        for (Object value : input.getValue()) {
          Map<String, Object> next = new LinkedHashMap<>(situation);
          next.put(input.getKey(), value);
          longer.add(next);
        }
      }
      situations = longer;
    }
    return situations;
  }

  private int number(String row) {
    return rowIds.indexOf(row) + 1;
  }

  private static String words(Map<String, Object> situation) {
    return situation.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).collect(Collectors.joining(", "));
  }
}
