package benxi.procedures.casefile;

import static benxi.procedures.casefile.TrialCase.CASE;
import static benxi.procedures.casefile.TrialCase.HOSTILE;
import static benxi.procedures.casefile.TrialCase.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.digest.Sha256;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@Import(TrialCase.class)
@DisplayName("第24条：案卷的压缩包，离开本程序也能打开")
class CasefileArchiveTest {

  private static final String TEMPLATE = "relief/acceptance";

  @Autowired TrialCase trial;
  @Autowired Letters letters;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private Letter letter;

  @BeforeEach
  void aCaseWithALetter() {
    clock.set(LocalDate.of(2017, 10, 9));
    trial.deploy();
    trial.register(HOSTILE);
    trial.examine("=1+1");
    letter = letters.write(CASE, "210521100", TEMPLATE, letters.placeholders(TEMPLATE).stream()
        .collect(Collectors.toMap(Function.identity(), gap -> "试")));
  }

  @AfterEach
  void gone() {
    trial.close();
  }

  @Test
  @DisplayName("有首页、文书、数据和校验和；校验和与内容逐个相符，文件名 Windows 能存")
  void opensAndVerifies() throws IOException {
    HttpResponse<byte[]> answer = as("caiwen").download("/casefile/" + CASE + ".zip");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
    Map<String, byte[]> files = unzip(answer.body());

    assertThat(files).containsOnlyKeys("index.html", "letters/01.docx", "data/case.json", "data/forms.json",
        "data/letters.json", "data/audit.json", "SHA256SUMS");
    assertThat(files.keySet()).noneMatch(name -> name.matches(".*[<>:\"\\\\|?*].*"));
    assertThat(files.get("letters/01.docx")).isEqualTo(letters.content(letter.id()));
    Map<String, String> sums = text(files, "SHA256SUMS").lines()
        .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
    files.remove("SHA256SUMS");
    assertThat(sums).containsOnlyKeys(files.keySet());
    sums.forEach((name, sum) -> assertThat(Sha256.of(files.get(name))).as(name).isEqualTo(sum));
    assertThat(sums.get("letters/01.docx")).isEqualTo(letter.sha256());
  }

  @Test
  @DisplayName("首页自成一体：不引用别处的东西，链接都指向包里的文件，填写的内容不执行")
  void indexStandsAlone() throws IOException {
    Map<String, byte[]> files = unzip(as("caiwen").download("/casefile/" + CASE + ".zip").body());
    String index = text(files, "index.html");

    assertThat(index).contains("<style>", "href=\"letters/01.docx\"", IDENTITY, "月收入（元）", letter.sha256());
    assertThat(index).doesNotContain("<link", "<script", "<img", "http://", "https://", "/casefile/");
    assertThat(index).contains("&lt;script&gt;");
  }

  @Test
  @DisplayName("数据能被别的程序读：日期和时刻按 ISO 8601，表格按行")
  void dataParses() throws IOException {
    Map<String, byte[]> files = unzip(as("caiwen").download("/casefile/" + CASE + ".zip").body());
    ObjectMapper json = new ObjectMapper();

    JsonNode head = json.readTree(files.get("data/case.json"));
    assertThat(head.get("identityNumber").textValue()).isEqualTo(IDENTITY);
    assertThat(head.get("name").textValue()).isEqualTo(HOSTILE);
    assertThat(head.get("startedAt").textValue()).isEqualTo("2017-10-09T09:00+08:00");
    JsonNode forms = json.readTree(files.get("data/forms.json"));
    assertThat(forms).hasSize(2);
    assertThat(forms.get(1).get("submittedBy").textValue()).isEqualTo("caiwen");
    assertThat(forms.get(1).findValues("rows").get(0).get(0).get(1).textValue()).isEqualTo("配偶");
    JsonNode written = json.readTree(files.get("data/letters.json")).get(0);
    assertThat(written.findValue("file").textValue()).isEqualTo("letters/01.docx");
    assertThat(files).containsKey(written.findValue("file").textValue());
  }

  @Test
  @DisplayName("一个人的全部案卷也是一个压缩包；单份文书可以下载，别的单位 404")
  void personAndDocument() throws IOException {
    assertThat(unzip(as("caiwen").download("/casefile/person/" + CASE + ".zip").body())).containsKey("data/case.json");

    String path = "/casefile/" + CASE + "/document/" + letter.sha256();
    assertThat(as("caiwen").page("/casefile/" + CASE).body()).contains("href=\"" + path + "\"", letter.sha256());
    assertThat(as("caiwen").download(path).body()).isEqualTo(letters.content(letter.id()));
    assertThat(as("tangmin").download(path).statusCode()).isEqualTo(404);
    assertThat(as("caiwen").download("/casefile/" + CASE + "/document/" + "0".repeat(64)).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("文书与登记的 SHA-256 不符：不给出，写明哪一份")
  void changedDocumentsAreNotGivenOut() {
    jdbc.sql("update letter set content = ? where id = ?").params("改过".getBytes(StandardCharsets.UTF_8), letter.id()).update();

    HttpResponse<String> refused = as("caiwen").get("/casefile/" + CASE + ".zip");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("01-受理通知书.docx", "可能被改动");
  }

  private Browser as(String user) {
    return Browser.basic(port, user, "Benxi-2017");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
