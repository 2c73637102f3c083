package benxi.procedures.relief.eligibility;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One situation of {@code src/test/resources/situations/relief} and what the articles say of it. */
record Situation(String name, LocalDate on, ApplicantFacts facts, Expected expect) {

  static final Path FOLDER = Path.of("src/test/resources/situations/relief");

  private static final ObjectMapper YAML = YAMLMapper.builder().addModule(new JavaTimeModule())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();

  /** What is null is not asserted. */
  record Expected(
      Boolean eligible, String outcome, String clause, List<String> reasons, List<String> says,
      Map<String, String> tables, List<String> obligors, Sums income) {}

  record Sums(
      BigDecimal counted, BigDecimal excluded, BigDecimal total, BigDecimal compared, BigDecimal property,
      List<String> lines) {}

  static List<Situation> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.getFileName().toString().matches("[a-z].*\\.yml")).sorted()
          .flatMap(file -> read(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The person every situation starts from. */
  static ObjectNode base() {
    try {
      return (ObjectNode) YAML.readTree(Files.readString(FOLDER.resolve("_base.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base person with some facts changed, written as in the files. */
  static ApplicantFacts facts(String changes) {
    try {
      ObjectNode facts = base();
      facts.setAll((ObjectNode) YAML.readTree("{" + changes + "}"));
      return YAML.treeToValue(facts, ApplicantFacts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Situation> read(Path file) {
    try {
      List<Situation> situations = new ArrayList<>();
      for (JsonNode written : YAML.readTree(Files.readString(file))) {
        ObjectNode facts = base();
        if (written.hasNonNull("facts")) {
          facts.setAll((ObjectNode) written.get("facts"));
        }
        ((ObjectNode) written).set("facts", facts);
        situations.add(YAML.treeToValue(written, Situation.class));
      }
      return situations;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
