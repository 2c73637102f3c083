package benxi.procedures.conventions.form;

import benxi.procedures.conventions.process.Bpmn;
import benxi.procedures.model.ModelFault;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whatever a clerk reads on a form is Chinese: labels, texts, the names of choices. */
public final class ChineseLabels implements FormRule {

  private static final String SILENT = "separator|spacer|html|image";

  @Override
  public Stream<ModelFault> faults(Form form) {
    Stream<ModelFault> labels = form.widgets()
        .filter(widget -> !widget.path("type").asText().matches(SILENT))
        .filter(widget -> !widget.path("text").asText().contains("{{"))
        .filter(widget -> !Bpmn.hasChinese(widget.path("label").asText() + widget.path("text").asText()
            + widget.path("dateLabel").asText()))
        .map(widget -> form.fault(widget, "没有中文的标题。请写上。"));
    Stream<ModelFault> choices = form.widgets().flatMap(widget -> StreamSupport
        .stream(widget.path("values").spliterator(), false)
        .filter(choice -> !Bpmn.hasChinese(choice.path("label").asText()))
        .map(choice -> form.fault(widget, "选项「" + choice.path("label").asText() + "」不是中文。请改写。")));
    return Stream.concat(labels, choices);
  }
}
