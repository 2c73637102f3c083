package benxi.procedures.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form with one field of every kind, and a submission of it that is right. */
public final class FormExample {

  public static final String TEXT = text();

  private FormExample() {}

  static FormSchema schema(Clock clock) {
    return FormSchema.parse("form-example.form", TEXT, new Feel(clock));
  }

  /** What Tasklist hands in for a completely filled form, without the group that is hidden. */
  public static Map<String, Object> rightSubmission() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("name", "欧阳修");
    given.put("code", "AB123");
    given.put("email", "zhang@example.cn");
    given.put("idNumber", "11010519491231002X");
    given.put("creditCode", "91350100M000100Y43");
    given.put("phone", "024-42800000");
    given.put("village", "210521100203");
    given.put("age", 67);
    given.put("income", 1200.5);
    given.put("step", 1.5);
    given.put("textNumber", "12.50");
    given.put("agreed", true);
    given.put("sex", "male");
    given.put("grade", "甲");
    given.put("methods", List.of("visit", "letter"));
    given.put("tags", List.of());
    given.put("bornOn", "1949-12-31");
    given.put("visitOn", "2017-10-08");
    given.put("meetOn", "2017-10-09");
    given.put("meetTime", "15:45");
    given.put("heldAt", "2017-10-08T09:07+08:00");
    given.put("household", "张三\tspouse\t1200.50\n李四\tchild\t");
    given.put("visited", false);
    given.put("opened", null);
    given.put("frozen", null);
    given.put("remark", "第一行\n第二行");
    return given;
  }

  private static String text() {
    try (InputStream file = FormExample.class.getResourceAsStream("/form/form-example.form")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
