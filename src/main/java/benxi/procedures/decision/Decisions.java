package benxi.procedures.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
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
        .execute(context -> context.runWithoutAuthorization(() -> answer(key, inputs)));
  }

  private Answer answer(String key, Map<String, Object> inputs) {
    DecisionDefinition table = newest(key);
    DmnDecisionResult rows;
    try {
      rows = decisions.evaluateDecisionById(table.getId()).variables(inputs).evaluate();
    } catch (DmnEngineException unclear) {
      throw new IllegalStateException(about(table) + "对 " + inputs + " 得不出结果(" + unclear.getMessage()
          + ")。请检查是否有互相重叠的行。", unclear);
    }
    if (rows.size() != 1) {
      throw new IllegalStateException(about(table) + "对 " + inputs + " 有 " + rows.size()
          + " 行相符,应当恰好一行。请核对输入的写法,或者补上缺少的行。");
    }
    Map<String, Object> outputs = new LinkedHashMap<>(rows.getSingleResult().getEntryMap());
    return new Answer(key, table.getName(), table.getId(), table.getVersion(),
        Collections.unmodifiableMap(new LinkedHashMap<>(inputs)), Collections.unmodifiableMap(outputs));
  }

  private DecisionDefinition newest(String key) {
    List<DecisionDefinition> found = repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(key).latestVersion().withoutTenantId().list();
    if (found.isEmpty()) {
      throw new IllegalStateException("没有决策表 " + key + ":请把它的 .dmn 文件放回 processes/ 下的文件夹并重新启动。");
    }
    return found.get(0);
  }

  private static String about(DecisionDefinition table) {
    return "决策表“" + table.getName() + "”(" + table.getResourceName() + " 第" + table.getVersion() + "版)";
  }
}
