package benxi.procedures.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Asks the newest version of a decision table and says which version answered. */
@Component
public class Decisions {

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final ProcessEngineConfigurationImpl configuration;

  Decisions(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
    this.decisions = engine.getDecisionService();
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /**
   * Puts the inputs to a table whose rows exclude each other. Asking is the program's own act: it
   * needs no right of whoever is signed in.
   *
   * @throws IllegalStateException no such table, or not exactly one row answers
   */
  public Answer ask(String key, Map<String, Object> inputs) {
    return configuration.getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> answer(key, new TreeMap<>(inputs))));
  }

  /** Inputs and outputs are sorted, so that what is kept of the same case reads the same each time. */
  private Answer answer(String key, TreeMap<String, Object> inputs) {
    DecisionDefinition table = newest(key);
    DmnDecisionResult rows;
    try {
      rows = decisions.evaluateDecisionById(table.getId()).variables(inputs).evaluate();
    } catch (ProcessEngineException failed) {
      boolean overlap = failed.getCause() instanceof DmnHitPolicyException;
      throw new IllegalStateException(about(table) + "对 " + inputs + " 得不出结果："
          + (overlap ? "有几行同时相符，请改成只有一行相符。" : "有写错的单元格，请用 Camunda Modeler 打开改正。"), failed);
    }
    if (rows.size() != 1) {
      throw new IllegalStateException(about(table) + "对 " + inputs + " 有 " + rows.size()
          + " 行相符，应当恰好一行。请核对输入的写法，或者补上缺少的行。");
    }
    return new Answer(key, table.getName(), table.getId(), table.getVersion(),
        Collections.unmodifiableMap(inputs),
        Collections.unmodifiableMap(new TreeMap<>(rows.getSingleResult().getEntryMap())));
  }

  private DecisionDefinition newest(String key) {
    List<DecisionDefinition> found = repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(key).latestVersion().withoutTenantId().list();
    if (found.isEmpty()) {
      throw new IllegalStateException("没有决策表 " + key + "：请把它的 .dmn 文件放回 processes/ 下的文件夹并重新启动。");
    }
    return found.get(0);
  }

  private static String about(DecisionDefinition table) {
    return "决策表“" + table.getName() + "”（" + table.getResourceName() + " 第" + table.getVersion() + "版）";
  }
}
