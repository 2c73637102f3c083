package benxi.procedures.casefile;

import benxi.procedures.form.Masked;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the tab 案卷 of Tasklist shows beside an open task; {@code casefile-tab.js} reads it. */
@RestController
class TaskTab {

  /** @param others how many other cases of the same person are in sight */
  record Tab(String caseId, String name, String maskedIdentityNumber, String procedure, String division, String state,
      List<String> late, int others, String file, String personFile, List<CaseView.Part> parts) {}

  private final Sight sight;
  private final CaseReader reader;
  private final Views views;
  private final Documents documents;
  private final ObjectMapper json;

  TaskTab(Sight sight, CaseReader reader, Views views, Documents documents, ObjectMapper json) {
    this.sight = sight;
    this.reader = reader;
    this.views = views;
    this.documents = documents;
    this.json = json;
  }

  @ModelAttribute
  void neverStored(HttpServletResponse response) {
    PersonalPages.protect(response);
  }

  /**
   * Beside the task numbers are masked, whatever an area keeps.
   *
   * @throws benxi.procedures.OutOfSight if the person does not answer for the case of the task
   */
  @GetMapping("/casefile/task/{taskId}.json")
  ResponseEntity<byte[]> masked(@PathVariable String taskId, HttpServletRequest request) throws IOException {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
        .body(Masked.json(json.writeValueAsBytes(of(taskId, request))).bytes());
  }

  private Tab of(String taskId, HttpServletRequest request) {
    CaseRecord one = reader.summary(sight.caseOfTask(taskId));
    String home = request.getContextPath();
    CaseView view = views.of(one, document -> home + documents.href(one.caseId(), document));
    List<String> beside = one.sections().stream().filter(CaseRecord.Kept::besideTask).map(CaseRecord.Kept::key).toList();
    return new Tab(view.caseId(), view.name(), view.maskedIdentityNumber(), view.procedure(), view.division(),
        view.state(), view.late(), reader.casesOfSamePerson(one.caseId()).size() - 1,
        home + "/casefile/" + one.caseId(), home + "/casefile/person/" + one.caseId(),
        view.parts().stream().filter(part -> beside.contains(part.key())).toList());
  }
}
