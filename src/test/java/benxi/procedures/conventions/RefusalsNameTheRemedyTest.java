package benxi.procedures.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a form refuses is tested value by value; here are the sentences that are written out elsewhere. */
@DisplayName("退回的话：每一句都说怎样才对")
class RefusalsNameTheRemedyTest {

  private static final Pattern REFUSAL = Pattern.compile("new InputRefused\\((?=\\s*\")(?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*;");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  /** 由…登记、第一行写… say it without these words. */
  private static final Pattern REMEDY = Pattern.compile("请|应当|应由|应从|仍由|不再|最多|不用更正|不办理|登记（|第一行写");

  @Test
  @DisplayName("程序里写成的每一句")
  void everySentence() throws IOException {
    List<String> sentences = sentences().stream().filter(sentence -> sentence.endsWith("。")).toList();
    assertThat(sentences).as("找得到的句子").hasSizeGreaterThan(80);
    assertThat(sentences).as("没有说怎样才对：请在句末写明").allMatch(sentence -> REMEDY.matcher(sentence).find());
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
        Matcher refusal = REFUSAL.matcher(Files.readString(file));
        while (refusal.find()) {
          sentences.add(file.getFileName() + "：" + TEXT.matcher(refusal.group()).results().map(text -> text.group(1))
              .collect(Collectors.joining("…")));
        }
      }
    }
    return sentences;
  }
}
