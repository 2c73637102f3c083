package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("第24条：特困人员救助供养的一人一档")
class ReliefCasefileTest {

  @Autowired ReliefOffice office;
  @Autowired Letters letters;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void onTheDayOfAcceptance() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("从登记到发证：每张表单、期限和推算、公示、签字、文书、证号都在案卷里，压缩包也有")
  void fromTheCounterToTheCertificate() throws IOException {
    String caseId = approved();
    String page = page("/casefile/" + caseId);

    assertThat(page).contains("韩守田", "予以批准", "本溪满族自治县小市镇", "210521201700001");
    assertThat(page).contains("收到申请", "由谁提出申请", "核对申请材料", "蔡文（caiwen）", "林峰（linfeng）", "高远（gaoyuan）", "关山（guanshan）");
    assertThat(page).contains("2017年11月6日", "20个工作日", "推算", caseId + "-G1", "签字确认");
    assertThat(page).contains("入户调查", "未婚,父母已故,无子女。");
    assertThat(letters.ofCase(caseId)).isNotEmpty().extracting(Letter::sha256).allMatch(page::contains);

    Map<String, byte[]> files = unzip(as("caiwen").download("/casefile/" + caseId + ".zip").body());
    assertThat(files).containsKeys("index.html", "SHA256SUMS", "data/case.json", "data/forms.json", "data/deadlines.json",
        "data/notices.json", "data/letters.json", "data/relief-recipient.json");
    letters.ofCase(caseId).forEach(letter ->
        assertThat(files.get("letters/" + letter.fileName().substring(0, 2) + ".docx")).isEqualTo(letters.content(letter.id())));
    ObjectMapper json = new ObjectMapper();
    for (String name : files.keySet().stream().filter(name -> name.endsWith(".json")).toList()) {
      assertThat(json.readTree(files.get(name)).isContainerNode()).as(name).isTrue();
    }
    assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).contains("210521201700001");
  }

  @Test
  @DisplayName("一人一档：同一个人先后两件申请在一页上；别的县看不到；名册按姓名、申请号查找")
  void everyApplicationOfThePerson() {
    String first = office.accept();
    office.end(first, "withdrawal");
    String second = office.register();

    assertThat(page("/casefile/person/" + second)).contains(first, "申请人撤回", second, "办理中");
    assertThat(page("/casefile/" + second)).contains("此人另有 1 件案件").doesNotContain(first + "\"");
    assertThat(page("/casefile")).contains(first, second, "210521********").doesNotContain(Persons.born(LocalDate.of(1950, 3, 8)));
    assertThat(page("/casefile?q=%25")).doesNotContain(first);
    assertThat(as("fangli").page("/casefile").body()).doesNotContain(first);
    assertThat(as("fangli").page("/casefile/person/" + second).statusCode()).isEqualTo(404);
    assertThat(as("zhanghua").page("/casefile").body()).contains(first);
  }

  @Test
  @DisplayName("第22条：逾期的在名册里和案卷里都写明")
  void whatIsLate() {
    String caseId = office.accept();
    clock.forwardPast(LocalDate.of(2017, 11, 6));

    String late = "逾期（应于2017年11月6日24时前）";
    assertThat(page("/casefile")).contains(late);
    assertThat(page("/casefile/" + caseId)).contains(late, "正在办理", "督办");
  }

  private String approved() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.noticeEnds(LocalDate.of(2017, 10, 16));
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);
    office.decide(caseId, "approved");
    office.deliver(caseId, "Task_DeliverCertificate");
    clock.forwardPast(LocalDate.of(2017, 10, 24));
    return caseId;
  }

  private String page(String path) {
    return as("caiwen").page(path).body();
  }

  private Browser as(String user) {
    return Browser.basic(port, user, "Benxi-2017");
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
