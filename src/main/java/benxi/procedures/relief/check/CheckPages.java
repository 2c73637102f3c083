package benxi.procedures.relief.check;

import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the county: whose annual check is open, and whose is overdue (第24条第1款). */
@Controller
class CheckPages {

  /** One open check, as the county reads it. */
  public record Line(AnnualCheck check, Recipient recipient, boolean overdue) {}

  private final AnnualChecks checks;
  private final Recipients recipients;
  private final Organisation organisation;
  private final Clock clock;

  CheckPages(AnnualChecks checks, Recipients recipients, Organisation organisation, Clock clock) {
    this.checks = checks;
    this.recipients = recipients;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/relief/checks")
  String checks(SignedIn who, Model page) {
    LocalDate today = LocalDate.now(clock);
    List<Division> counties = organisation.divisions(Division.Level.COUNTY).stream()
        .filter(county -> who.answersFor(county.code())).toList();
    List<Line> lines = counties.stream().flatMap(county -> checks.openIn(county.code()).stream())
        .map(check -> new Line(check, recipients.find(check.certificateNumber()).orElseThrow(), check.overdue(today))).toList();
    page.addAttribute("counties", counties);
    page.addAttribute("lines", lines);
    page.addAttribute("overdue", lines.stream().filter(Line::overdue).count());
    page.addAttribute("organisation", organisation);
    return "relief/checks";
  }
}
