package benxi.procedures.document;

import benxi.procedures.casefile.Attachment;
import benxi.procedures.casefile.CasefileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters of a case in its file: the documents themselves, their sums, and how they were delivered. */
@Component
class LetterSection implements CasefileSection {

  private final Letters letters;

  LetterSection(Letters letters) {
    this.letters = letters;
  }

  @Override
  public String key() {
    return "letters";
  }

  @Override
  public String title() {
    return "文书";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public boolean besideTask() {
    return true;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return letters.ofCase(caseId).stream().map(this::row).toList();
  }

  private Map<String, Object> row(Letter letter) {
    Delivery delivery = letter.delivery();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("编号", letter.number());
    row.put("文书", new Attachment(letter.fileName(), letter.sha256(), () -> letters.content(letter.id())));
    row.put("制作", letter.createdAt());
    row.put("送达日期", delivery == null ? null : delivery.on());
    row.put("送达方式", delivery == null ? null : delivery.how());
    row.put("收件人", delivery == null ? null : delivery.to());
    return row;
  }
}
