package benxi.procedures.conventions.decision;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** Each row says which article it is. */
public final class RowsCiteArticle implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("decisionTable").flatMap(table -> Model.children(table, "rule"))
        .filter(row -> Model.children(row, "description").map(Model::text).noneMatch(text -> text.matches("(?s)(第\\d+条|第[一二三四五六七八九十]+部分|附件\\d).*")))
        .map(row -> model.fault(row, "这一行没有写明依据。请在批注里以「第5条第1项：…」开头写明。"));
  }
}
