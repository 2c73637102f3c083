package benxi.procedures.document;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.digest.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of every procedure from their templates and keeps what was sent with its case. */
@Component("letter")
@Published
public class Letters {

  private static final String PROGRAM = "system";

  private final TemplateBook templates;
  private final LetterRows rows;
  private final IdentityService identity;
  private final ObjectMapper json;
  private final AuditTrail trail;
  private final Clock clock;

  Letters(TemplateBook templates, LetterRows rows, IdentityService identity, ObjectMapper json, AuditTrail trail,
      Clock clock) {
    this.templates = templates;
    this.rows = rows;
    this.identity = identity;
    this.json = json;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Fills a template and keeps the letter with its case.
   *
   * @param template {@code <folder>/<file>} below {@code config/templates}, without ending
   * @param data     one value for each declared placeholder: text, number, date, truth, or a list of
   *                 maps for a table; {@code caseId}, {@code letterNumber} and {@code writtenOn} are supplied
   * @throws InputRefused when the template is unknown, or a value is missing, blank or not declared
   */
  @Transactional
  public Letter write(String caseId, String tenantId, String template, Map<String, ?> data) {
    Template form = templates.template(template);
    String number = "%s-%02d".formatted(caseId, rows.next(caseId));
    LocalDate today = LocalDate.now(clock);
    byte[] content = form.fill(data, Map.of("caseId", caseId, "letterNumber", number, "writtenOn", today));
    Letter letter = new Letter(UUID.randomUUID().toString(), caseId, tenantId, template, form.title(), number,
        clock.instant(), user(), Sha256.of(content), asJson(data), null);
    rows.insert(letter, content);
    trail.record(act(ActKind.LETTER_WRITTEN, letter).changed(null, "sha256 " + letter.sha256()));
    return letter;
  }

  /**
   * The gaps that a template declares, those supplied by the program left out.
   *
   * @throws InputRefused when the template is unknown
   */
  public Set<String> placeholders(String template) {
    return templates.template(template).placeholders().stream().map(Placeholder::key).collect(Collectors.toSet());
  }

  /** Every letter of a case, in the order in which they were written. */
  public List<Letter> ofCase(String caseId) {
    return rows.ofCase(caseId);
  }

  public Optional<Letter> find(String id) {
    return rows.find(id);
  }

  /** The bytes of a letter, exactly as they were stored when it was written. */
  public byte[] content(String id) {
    return rows.content(id).orElseThrow(() -> unknown(id));
  }

  /**
   * Records how a letter reached its addressee; once only (第23条第3款).
   *
   * @throws InputRefused when the letter is unknown or was delivered before, when a field is empty, or
   *                      when the day lies before the letter or in the future
   */
  @Transactional
  public Letter recordDelivery(String letterId, LocalDate on, String how, String to) {
    Letter letter = rows.find(letterId).orElseThrow(() -> unknown(letterId));
    List<String> faults = new ArrayList<>();
    String name = "《" + letter.title() + "》（" + letter.number() + "）";
    LocalDate written = LocalDate.ofInstant(letter.createdAt(), clock.getZone());
    if (on == null) {
      faults.add("文书" + name + "没有填写送达日期：请填写实际送达的日期。");
    } else if (on.isBefore(written)) {
      faults.add("文书" + name + "的送达日期 " + on + " 早于制作日期 " + written + "：请填写实际送达的日期。");
    } else if (on.isAfter(LocalDate.now(clock))) {
      faults.add("文书" + name + "的送达日期 " + on + " 晚于今天：送达以后再登记。");
    }
    if (how == null || how.isBlank()) {
      faults.add("文书" + name + "没有填写送达方式：请填写，如“直接送达”“邮寄送达”。");
    }
    if (to == null || to.isBlank()) {
      faults.add("文书" + name + "没有填写收件人：请填写签收人的姓名。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    if (!rows.deliver(letterId, new Delivery(on, how, to, user()))) {
      Delivery first = rows.find(letterId).map(Letter::delivery).orElseThrow(() -> unknown(letterId));
      throw new InputRefused("文书" + name + "已登记送达（" + first.on() + "，" + first.how() + "，收件人"
          + first.to() + "）：送达只登记一次，不能更改，请核对是哪一份文书。");
    }
    // Who received it stands in the register: a name has no place in the trail.
    trail.record(act(ActKind.LETTER_DELIVERED, letter).changed(null, on + "，" + how));
    return rows.find(letterId).orElseThrow(() -> unknown(letterId));
  }

  private static Act act(ActKind kind, Letter letter) {
    return Act.of(kind).inCase(letter.caseId()).inDivision(letter.tenantId())
        .about("《" + letter.title() + "》（" + letter.number() + "）");
  }

  private String user() {
    Authentication authentication = identity.getCurrentAuthentication();
    return authentication == null || authentication.getUserId() == null ? PROGRAM : authentication.getUserId();
  }

  private String asJson(Map<String, ?> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("letter data cannot be kept as JSON", e);
    }
  }

  private static InputRefused unknown(String id) {
    return new InputRefused("没有编号为 " + id + " 的文书：请从案卷中选择。");
  }
}
