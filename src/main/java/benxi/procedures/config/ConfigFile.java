package benxi.procedures.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files that offices write under {@code config/}; a key written twice is a fault. */
public final class ConfigFile {

  private static final ObjectMapper JSON = strict(JsonMapper.builder().build());
  private static final ObjectMapper YAML = strict(YAMLMapper.builder().build());

  private ConfigFile() {}

  /**
   * The content of a {@code .json} or {@code .yml} file.
   *
   * @param file   where it lies
   * @param name   how sentences call it, e.g. {@code config/calendar/2018.json}
   * @param faults gets a sentence when the file cannot be read or is not well formed
   * @return empty after a fault
   */
  public static Optional<ConfigNode> read(Path file, String name, List<String> faults) {
    boolean yaml = name.endsWith(".yml");
    try {
      JsonNode content = (yaml ? YAML : JSON).readTree(Files.readString(file));
      if (content != null && content.isObject()) {
        return Optional.of(new ConfigNode(name, "", content, faults));
      }
      faults.add(name + "：文件是空的或写法不对，应当是“名称: 值”的几项内容。");
    } catch (JsonProcessingException e) {
      faults.add(name + place(e.getLocation()) + (yaml ? "：YAML" : "：JSON") + " 写法不对（"
          + problem(e) + "）。请对照同一文件夹中的其他文件改正。");
    } catch (IOException e) {
      faults.add(name + "：读不出来（" + e.getMessage() + "）。请确认文件是 UTF-8 编码且可读。");
    }
    return Optional.empty();
  }

  /**
   * Every file under a folder, sorted; hidden files (.gitkeep) and notes (*.md) are left aside.
   *
   * @param faults gets a sentence when the folder is missing
   */
  public static List<Path> under(Path folder, List<String> faults) {
    if (!Files.isDirectory(folder)) {
      faults.add("找不到文件夹 " + folder.toAbsolutePath().normalize()
          + "：请从项目的根目录启动，或用属性 procedures.home 指明它所在的文件夹。");
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(ConfigFile::counts).sorted().toList();
    } catch (IOException e) {
      faults.add("文件夹 " + folder + " 读不出来（" + e.getMessage() + "）：请检查读取权限。");
      return List.of();
    }
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.endsWith(".md");
  }

  private static String problem(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s*\\(for .*", "");
  }

  private static String place(JsonLocation location) {
    return location == null ? "" : " 第" + location.getLineNr() + "行第" + location.getColumnNr() + "列";
  }

  private static ObjectMapper strict(ObjectMapper mapper) {
    return mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
  }
}
