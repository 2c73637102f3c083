package benxi.procedures.conventions;

import benxi.procedures.model.Model;
import benxi.procedures.model.PlainXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that holds {@code processes/} and {@code forms/}: for rules about what refers to what. */
public record Home(Path folder) {

  public List<Model> models(String ending) {
    return files("processes", ending).stream().map(this::model).toList();
  }

  public List<Path> files(String under, String ending) {
    Path root = folder.resolve(under);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean hasForm(String procedure, String form) {
    return Files.exists(folder.resolve("forms").resolve(procedure).resolve(form + ".form"));
  }

  /** The folder (procedure) whose process or decision has this key. */
  public Optional<String> procedureOf(String key, String ending) {
    return models(ending).stream().filter(model -> declares(model, key)).map(Home::procedure).findFirst();
  }

  /** The folder a model stands in: {@code relief} of {@code processes/relief/x.bpmn}. */
  public static String procedure(Model model) {
    Path parent = Path.of(model.file()).getParent();
    return parent == null ? "" : parent.getFileName().toString();
  }

  /** File name without folder and ending. */
  public static String name(Model model) {
    return Path.of(model.file()).getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static boolean declares(Model model, String key) {
    return model.elements("process", "decision").anyMatch(element -> key.equals(element.getAttribute("id")));
  }

  public Model model(Path file) {
    try {
      return PlainXml.read(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
