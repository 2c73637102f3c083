package benxi.procedures.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is taken out of a file: a document of it, or all of it as one archive (第24条). */
@RestController
@RequestMapping("/casefile")
class CasefileDownloads {

  private final CaseReader reader;
  private final Documents documents;
  private final Archive archive;
  private final WholeLooks looks;

  CasefileDownloads(CaseReader reader, Documents documents, Archive archive, WholeLooks looks) {
    this.reader = reader;
    this.documents = documents;
    this.archive = archive;
    this.looks = looks;
  }

  @ModelAttribute
  void neverStored(HttpServletResponse response) {
    PersonalPages.protect(response);
  }

  @GetMapping("/{caseId}.zip")
  ResponseEntity<byte[]> archive(@PathVariable String caseId) {
    return file("案卷-" + caseId + ".zip", archive(List.of(caseId)));
  }

  @GetMapping("/person/{caseId}.zip")
  ResponseEntity<byte[]> archiveOfPerson(@PathVariable String caseId) {
    return file("案卷-个人-" + caseId + ".zip", archive(reader.casesOfSamePerson(caseId)));
  }

  private byte[] archive(List<String> cases) {
    List<CaseRecord> read = cases.stream().map(reader::read).toList();
    cases.forEach(one -> looks.inFile(one, "案卷压缩包"));
    return archive.of(read);
  }

  @GetMapping("/{caseId}/document/{sha256}")
  ResponseEntity<byte[]> document(@PathVariable String caseId, @PathVariable String sha256) {
    Attachment document = documents.find(caseId, sha256);
    looks.inFile(caseId, "文书“" + document.name() + "”");
    return file(caseId + "-" + document.name(), document.bytes());
  }

  /** Always saved, never opened in the browser. */
  private static ResponseEntity<byte[]> file(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
        .headers(headers -> headers.setContentDisposition(
            ContentDisposition.attachment().filename(SafeName.of(name), StandardCharsets.UTF_8).build()))
        .body(content);
  }
}
