package benxi.procedures.relief.check;

import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.RegisterReaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the county: whose annual check is overdue, and whose is open (第24条第1款). */
@Controller
class CheckPages {

  /** One open check, as the county reads it. */
  public record Line(AnnualCheck check, Recipient recipient, boolean overdue) {}

  private final AnnualChecks checks;
  private final Recipients recipients;
  private final RegisterReaders readers;
  private final Organisation organisation;
  private final Clock clock;

  CheckPages(AnnualChecks checks, Recipients recipients, RegisterReaders readers, Organisation organisation, Clock clock) {
    this.checks = checks;
    this.recipients = recipients;
    this.readers = readers;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/relief/checks")
  String checks(PageWanted asked, SignedIn who, Model page) {
    LocalDate today = LocalDate.now(clock);
    List<String> counties = readers.counties(who);
    page.addAttribute("counties", counties);
    page.addAttribute("lines", checks.openIn(counties, asked).map(check ->
        new Line(check, recipients.find(check.certificateNumber()).orElseThrow(), check.overdue(today))));
    page.addAttribute("overdue", checks.overdueIn(counties, today));
    page.addAttribute("organisation", organisation);
    return "relief/checks";
  }
}
