package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** Only widgets that Tasklist really shows: some keep the task from ever being completed. */
public final class NoBrokenWidgets implements FormRule {

  private static final Set<String> BROKEN = Set.of("dynamiclist", "filepicker", "iframe", "documentPreview");

  @Override
  public Stream<ModelFault> faults(Form form) {
    return form.widgets().filter(widget -> BROKEN.contains(widget.path("type").asText()) || relativeImage(widget))
        .map(widget -> form.fault(widget, "用了待办里显示不了的控件 " + widget.path("type").asText()
            + "。重复的内容请用带 columns 属性的多行文本，附件请用附件栏，图片请用 data: 地址。"));
  }

  private static boolean relativeImage(JsonNode widget) {
    return widget.path("type").asText().equals("image") && !widget.path("source").asText().startsWith("data:");
  }
}
