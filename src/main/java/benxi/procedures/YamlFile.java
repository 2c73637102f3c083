package benxi.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A YAML file under {@code config/}, read strictly: an unknown, doubled or ill-typed key is a fault. */
public final class YamlFile {

  private static final ObjectMapper STRICT = YAMLMapper.builder(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .build();

  private YamlFile() {}

  /**
   * Reads the whole file as one record.
   *
   * @param faults receives one sentence with file and line if the file is missing or cannot be read so
   * @return empty exactly when a fault was added
   */
  public static <T> Optional<T> read(Path file, Class<T> type, List<String> faults) {
    if (!Files.isRegularFile(file)) {
      faults.add("缺少文件 " + file + ":请放回这个文件,或用属性 procedures.home 指明 config/ 所在的文件夹。");
      return Optional.empty();
    }
    try {
      T value = STRICT.readValue(Files.readString(file), type);
      if (value == null) {
        faults.add("文件 " + file + " 是空的:请按文件开头的说明填写。");
      }
      return Optional.ofNullable(value);
    } catch (JsonProcessingException e) {
      faults.add("文件 " + file + place(e) + " 读不懂:" + e.getOriginalMessage() + "。请改正后重新启动。");
    } catch (IOException e) {
      faults.add("文件 " + file + " 读不出来(" + e.getMessage() + "):请确认文件可读并且是 UTF-8 编码。");
    }
    return Optional.empty();
  }

  private static String place(JsonProcessingException e) {
    String line = e.getLocation() == null ? "" : " 第" + e.getLocation().getLineNr() + "行";
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return line;
    }
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      path.append(path.isEmpty() ? "" : " › ")
          .append(step.getFieldName() == null ? "第" + (step.getIndex() + 1) + "项" : step.getFieldName());
    }
    return line + "(" + path + ")";
  }
}
