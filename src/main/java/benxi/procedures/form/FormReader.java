package benxi.procedures.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks the components of a form; whatever it does not understand is a fault, never passed over. */
class FormReader {

  private static final int LONGEST = 500_000;
  private static final int DEEPEST = 30;
  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
  private static final Map<String, String> REFUSED = Map.of(
      "dynamiclist", "它在任务列表里会使「完成」永远按不下去，请用 textarea 加属性 columns",
      "filepicker", "它在任务列表里会使整张表单打不开，请把文件作为案件附件上传",
      "iframe", "它在任务列表里不加载，请去掉",
      "expression", "它会自己写变量，请由流程写变量，表单里用 text 的 {{ }} 显示",
      "documentPreview", "任务列表不认识它，请去掉");

  private final String file;
  private final Feel feel;
  private final List<String> faults;
  private final List<Field> fields = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private FormFeel expressions;

  FormReader(String file, Feel feel, List<String> faults) {
    this.file = file;
    this.feel = feel;
    this.faults = faults;
  }

  FormSchema read(String json) {
    if (json.length() > LONGEST) {
      faults.add("表单 " + file + " 有 " + json.length() + " 个字符，最多 " + LONGEST + "：请把大图片移走，或分成几张表单。");
      return new FormSchema(null, List.of());
    }
    try {
      JsonNode form = JSON.readTree(json);
      if (form == null || !form.path("components").isArray()) {
        faults.add("表单 " + file + " 里没有 components：请用 Camunda Modeler 重新保存。");
        return new FormSchema(null, List.of());
      }
      KnownSettings.ofForm(form, fault -> faults.add("表单 " + file + "：" + fault + "。"));
      expressions = FormFeel.of(form.get("components"), feel);
      components(form.get("components"), List.of());
      return new FormSchema(form.path("id").asText(null), fields);
    } catch (JsonProcessingException e) {
      faults.add("表单 " + file + " 不是可读的 JSON（" + place(e) + Shown.of(e.getOriginalMessage())
          + "）：请用 Camunda Modeler 重新保存。");
      return new FormSchema(null, List.of());
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : "第" + e.getLocation().getLineNr() + "行：";
  }

  private void components(JsonNode components, List<Feel.Expression> hiddenIf) {
    for (JsonNode component : components) {
      component(component, hiddenIf);
    }
  }

  private void component(JsonNode component, List<Feel.Expression> hiddenIfGroup) {
    String type = component.path("type").asText();
    ComponentFaults at = new ComponentFaults(file, component, faults);
    if (REFUSED.containsKey(type)) {
      at.accept("组件类型 " + type + " 不能用：" + REFUSED.get(type));
      return;
    }
    KnownSettings.check(component, at);
    NothingFromOutside.check(component, at);
    List<Feel.Expression> hiddenIf = new ArrayList<>(hiddenIfGroup);
    Feel.Expression own = condition(component.path("conditional").get("hide"), at);
    if (own != null) {
      hiddenIf.add(own);
    }
    if (type.equals("group")) {
      if (!component.path("path").asText().isEmpty()) {
        at.accept("分组的 Path 不能填：变量要能一个一个地检查，请留空");
      }
      components(component.path("components"), hiddenIf);
    } else if (!KnownSettings.isOnlyShown(type)) {
      Field field = new FieldReader(component, expressions, at).read(List.copyOf(hiddenIf));
      if (field != null && !keys.add(field.key())) {
        at.accept("Key「" + field.key() + "」在表单里出现了两次，请改名或删去一个");
      } else if (field != null) {
        fields.add(field);
      }
    }
  }

  private Feel.Expression condition(JsonNode hide, ComponentFaults at) {
    if (hide == null || hide.isNull() || hide.asText().isBlank()) {
      return null;
    }
    if (!hide.isTextual() || !Feel.isExpression(hide.asText())) {
      at.accept("隐藏条件「" + hide.asText() + "」应以 = 开头，如 =age < 60");
      return null;
    }
    return expressions.parse(hide.asText(), at);
  }
}
