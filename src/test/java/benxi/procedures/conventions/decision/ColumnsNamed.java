package benxi.procedures.conventions.decision;

import benxi.procedures.conventions.process.Bpmn;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A column has a Chinese label; what it gives out is a camel variable. */
public final class ColumnsNamed implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    Stream<ModelFault> labels = model.elements("decisionTable")
        .flatMap(table -> Stream.concat(Model.children(table, "input"), Model.children(table, "output")))
        .filter(column -> !Bpmn.hasChinese(column.getAttribute("label")))
        .map(column -> model.fault(column, "这一列的标题「" + column.getAttribute("label") + "」不是中文。请写上。"));
    Stream<ModelFault> names = model.elements("decisionTable").flatMap(table -> Model.children(table, "output"))
        .filter(column -> !column.getAttribute("name").matches("[a-z][A-Za-z0-9]*"))
        .map(column -> model.fault(column, "输出变量「" + column.getAttribute("name") + "」应当小写开头，例如 conditionMet。"));
    return Stream.concat(labels, names);
  }
}
