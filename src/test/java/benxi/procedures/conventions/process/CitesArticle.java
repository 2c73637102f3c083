package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** Every activity and event documents the article it stands for, in our own words; what no article asks for says which rule of ours it follows. */
public final class CitesArticle implements ModelRule {

  private static final String CITATION = "(?s)(第\\d+条|第[一二三四五六七八九十]+部分|附件\\d|(内部)?规则)[^:\uFF1A\\n]{0,60}[:\uFF1A]\\s*\\S.*";

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().filter(element -> Bpmn.isActivity(element) || Bpmn.isEvent(element))
        .filter(element -> !Bpmn.documentation(element).matches(CITATION))
        .map(element -> model.fault(element, "「" + Bpmn.label(element) + "」的说明(documentation)没有写明依据。"
            + "请以「第22条第1款：…」开头用自己的话写；没有条文的写「规则：…」。"));
  }
}
