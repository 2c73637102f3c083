package benxi.procedures.inspection;

import benxi.procedures.InputRefused;
import benxi.procedures.access.SignedIn;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditLine;
import benxi.procedures.audit.AuditLines;
import benxi.procedures.audit.Verification;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit}: the trail, newest first, by case and kind, and whether its chain is whole. */
@Controller
class TrailPage {

  private static final int A_PAGE = 50;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss");

  private final AuditLines lines;
  private final Verification verification;
  private final TrailReaders readers;
  private final Clock clock;

  TrailPage(AuditLines lines, Verification verification, TrailReaders readers, Clock clock) {
    this.lines = lines;
    this.verification = verification;
    this.readers = readers;
    this.clock = clock;
  }

  /** @throws InputRefused if there is no such kind */
  @GetMapping("/audit")
  String lines(@RequestParam(name = "case", defaultValue = "") String caseId, @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) Long before, SignedIn person, HttpServletResponse response, Model page) {
    Collection<String> divisions = readers.divisions(person);
    response.setHeader("Cache-Control", "no-store");
    ActKind wanted = kind.isBlank() ? null : kind(kind);
    List<AuditLine> found = lines.find(
        new AuditLines.Wanted(divisions, caseId.isBlank() ? null : caseId.strip(), wanted, before), A_PAGE + 1);
    List<AuditLine> shown = found.subList(0, Math.min(A_PAGE, found.size()));
    page.addAttribute("lines", shown);
    page.addAttribute("older", found.size() > A_PAGE ? shown.get(A_PAGE - 1).number() : null);
    page.addAttribute("caseId", caseId.strip());
    page.addAttribute("kind", kind);
    page.addAttribute("kinds", ActKind.values());
    page.addAttribute("times", this);
    return "audit/lines";
  }

  @GetMapping("/audit/verification")
  String verification(SignedIn person, HttpServletResponse response, Model page) {
    readers.divisions(person);
    response.setHeader("Cache-Control", "no-store");
    page.addAttribute("verdict", verification.verify());
    return "audit/verification";
  }

  /** For the page: a moment as people write it. */
  public String words(Instant moment) {
    return MOMENT.format(moment.atZone(clock.getZone()));
  }

  private static ActKind kind(String code) {
    return ActKind.written(code).orElseThrow(() -> new InputRefused("没有操作“" + code + "”：请从 "
        + String.join("、", Arrays.stream(ActKind.values()).map(ActKind::words).toList()) + " 中选一种。"));
  }
}
