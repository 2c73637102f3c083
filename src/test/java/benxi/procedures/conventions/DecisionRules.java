package benxi.procedures.conventions;

import benxi.procedures.conventions.decision.ColumnsNamed;
import benxi.procedures.conventions.decision.FileNamedByDecision;
import benxi.procedures.conventions.decision.InputsWithAllowedValues;
import benxi.procedures.conventions.decision.NoNumbersInRows;
import benxi.procedures.conventions.decision.RowsCiteArticle;
import benxi.procedures.conventions.decision.RowsWithinAllowedValues;
import benxi.procedures.conventions.decision.UniqueOrReason;
import benxi.procedures.conventions.process.DaysToLive;
import benxi.procedures.model.ModelRule;
import java.util.List;

/** What a decision keeps. */
final class DecisionRules {

  private DecisionRules() {}

  static List<ModelRule> all() {
    return List.of(
        new FileNamedByDecision(), new UniqueOrReason(), new RowsCiteArticle(),
        new InputsWithAllowedValues(), new RowsWithinAllowedValues(), new NoNumbersInRows(),
        new ColumnsNamed(), new DaysToLive());
  }
}
