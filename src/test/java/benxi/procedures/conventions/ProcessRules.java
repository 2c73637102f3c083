package benxi.procedures.conventions;

import benxi.procedures.conventions.drawing.EverythingDrawn;
import benxi.procedures.conventions.drawing.FlowsApart;
import benxi.procedures.conventions.drawing.FlowsAroundShapes;
import benxi.procedures.conventions.drawing.FlowsAtRightAngles;
import benxi.procedures.conventions.drawing.LabelsApart;
import benxi.procedures.conventions.drawing.LabelsShort;
import benxi.procedures.conventions.drawing.ShapesApart;
import benxi.procedures.conventions.process.AtMostTwentyNodes;
import benxi.procedures.conventions.process.BusinessKeyPassedOn;
import benxi.procedures.conventions.process.CalledModelsExist;
import benxi.procedures.conventions.process.ChineseLabels;
import benxi.procedures.conventions.process.CitesArticle;
import benxi.procedures.conventions.process.ConditionsComplete;
import benxi.procedures.conventions.process.DaysToLive;
import benxi.procedures.conventions.process.EndsByOutcome;
import benxi.procedures.conventions.process.FileNamedByKey;
import benxi.procedures.conventions.process.FormsOfTwinFolder;
import benxi.procedures.conventions.process.GatewaysAsk;
import benxi.procedures.conventions.process.GatewaysSplit;
import benxi.procedures.conventions.process.IdsByType;
import benxi.procedures.conventions.process.MessagesByState;
import benxi.procedures.conventions.process.NoLooseEnds;
import benxi.procedures.conventions.process.NoNumbersOfLaw;
import benxi.procedures.conventions.process.OneEndPerOutcome;
import benxi.procedures.conventions.process.PolicyKeysExist;
import benxi.procedures.conventions.process.SplitOrJoin;
import benxi.procedures.conventions.process.TasksOfOffices;
import benxi.procedures.conventions.process.VariablesCamel;
import benxi.procedures.model.ModelRule;
import java.util.List;

/** What a process keeps, its drawing included. */
final class ProcessRules {

  private ProcessRules() {}

  static List<ModelRule> all(Home home) {
    return List.of(
        new FileNamedByKey(), new IdsByType(), new ChineseLabels(), new EndsByOutcome(),
        new OneEndPerOutcome(), new GatewaysAsk(), new ConditionsComplete(), new SplitOrJoin(),
        new GatewaysSplit(), new NoLooseEnds(), new AtMostTwentyNodes(), new CitesArticle(),
        new DaysToLive(), new TasksOfOffices(), new FormsOfTwinFolder(home), new CalledModelsExist(home),
        new BusinessKeyPassedOn(), new MessagesByState(), new VariablesCamel(), new NoNumbersOfLaw(), new PolicyKeysExist(home),
        new EverythingDrawn(), new ShapesApart(), new LabelsApart(), new LabelsShort(), new FlowsApart(),
        new FlowsAroundShapes(), new FlowsAtRightAngles());
  }
}
