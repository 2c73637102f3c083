package benxi.procedures.inspection;

import benxi.procedures.InputRefused;
import benxi.procedures.access.BarLink;
import benxi.procedures.access.InBar;
import benxi.procedures.access.SignedIn;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditLines;
import benxi.procedures.audit.Verification;
import benxi.procedures.paging.PageWanted;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit}: the trail, newest first, by case and kind, and whether its chain is whole. */
@Controller
@Order(70)
class TrailPage implements InBar {

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
      PageWanted asked, SignedIn person, HttpServletResponse response, Model page) {
    Collection<String> divisions = readers.divisions(person);
    response.setHeader("Cache-Control", "no-store");
    ActKind wanted = kind.isBlank() ? null : kind(kind);
    page.addAttribute("lines", lines.find(
        new AuditLines.Wanted(divisions, caseId.isBlank() ? null : caseId.strip(), wanted), asked));
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

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return readers.mayRead(who) ? Optional.of(new BarLink("操作记录", "/audit")) : Optional.empty();
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
