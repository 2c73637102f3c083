package benxi.procedures.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Walks every combination of the allowed values of each UNIQUE table and says where no row answers,
 * where several do, and which rows never do. The engine itself finds out only when a person's case
 * meets the gap.
 */
public final class TableCheck {

  private final DmnEngine engine;
  private final RowsHit rowsHit = new RowsHit();

  public TableCheck() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(rowsHit);
    this.engine = configuration.buildEngine();
  }

  /**
   * What is wrong with the tables of a file, each a sentence in Chinese with file, row and remedy;
   * empty when nothing is.
   *
   * @param file how sentences call it, e.g. {@code processes/relief/relief-obligor.dmn}
   */
  public List<String> faults(String file, String xml) {
    DmnModelInstance model;
    try {
      model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (DmnModelException notDmn) {
      return List.of(file + "：不是合格的 DMN 文件（" + notDmn.getMessage() + "）。请用 Camunda Modeler 打开改正。");
    }
    List<String> faults = new ArrayList<>();
    for (Decision decision : model.getModelElementsByType(Decision.class)) {
      if (decision.getExpression() instanceof DecisionTable table && table.getHitPolicy() == HitPolicy.UNIQUE) {
        // Every matching row is wanted here, not the engine's refusal of the second one.
        table.setHitPolicy(HitPolicy.RULE_ORDER);
        new TableWalk(file, decision, table, faults).walk(engine, rowsHit);
      }
    }
    return faults;
  }
}
