package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@code .form} file as JSON. */
public record Form(String file, JsonNode root) {

  public static Form read(Path home, Path file) {
    try {
      return new Form(home.relativize(file).toString().replace('\\', '/'),
          new ObjectMapper().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("表单 " + file + " 不是正确的 JSON", e);
    }
  }

  /** Every widget, also those in groups. */
  Stream<JsonNode> widgets() {
    List<JsonNode> all = new ArrayList<>();
    collect(root, all);
    return all.stream();
  }

  /** The folder it stands in: the procedure. */
  String procedure() {
    Path parent = Path.of(file).getParent();
    return parent == null ? "" : parent.getFileName().toString();
  }

  String name() {
    return Path.of(file).getFileName().toString().replaceFirst("\\.form$", "");
  }

  ModelFault fault(JsonNode widget, String sentence) {
    String key = widget.path("key").asText(widget.path("path").asText(""));
    return new ModelFault(file, key.isEmpty() ? widget.path("id").asText("") : key, sentence);
  }

  private static void collect(JsonNode holder, List<JsonNode> all) {
    holder.path("components").forEach(widget -> {
      all.add(widget);
      collect(widget, all);
    });
  }
}
