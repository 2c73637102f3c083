package benxi.procedures.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A model of {@code processes/} and its picture of the same name under {@code docs/models/}. */
record ModelPicture(Path model, Path picture) {

  static final Path PROCESSES = Path.of("processes");
  static final Path PICTURES = Path.of("docs", "models");
  private static final Pattern SUM = Pattern.compile("data-model-sha256=\"([0-9a-f]{64})\"");

  static List<ModelPicture> all(Path processes, Path pictures) {
    return files(processes, ".+\\.(bpmn|dmn)").map(model -> new ModelPicture(model,
        pictures.resolve(processes.relativize(model).toString().replaceFirst("\\.[a-z]+$", ".svg")))).toList();
  }

  static Stream<Path> files(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean missing() {
    return !Files.exists(picture);
  }

  /** Whether the picture was made from another state of the model. */
  boolean outdated() {
    return missing() || !sum().equals(sumInPicture());
  }

  String xml() {
    return read(model).replace("\r\n", "\n");
  }

  void write(String svg) throws IOException {
    Files.createDirectories(picture.getParent());
    Files.writeString(picture, svg.replaceFirst("<svg ", "<svg data-model-sha256=\"" + sum() + "\" ") + "\n");
  }

  private String sum() {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(xml().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String sumInPicture() {
    Matcher sum = SUM.matcher(read(picture));
    return sum.find() ? sum.group(1) : "";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
