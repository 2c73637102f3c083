package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.access.BarLink;
import benxi.procedures.access.InBar;
import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For the county: its recipients, and the monthly list that keeps two counties from paying one person. */
@Controller
@Order(30)
class RegisterPages implements InBar {

  private final Applications applications;
  private final Recipients recipients;
  private final Organisation organisation;
  private final RegisterReaders readers;
  private final Clock clock;

  RegisterPages(Applications applications, Recipients recipients, Organisation organisation, RegisterReaders readers, Clock clock) {
    this.applications = applications;
    this.recipients = recipients;
    this.organisation = organisation;
    this.readers = readers;
    this.clock = clock;
  }

  /** The register of recipients of the counties that the person answers for (第23条第2款). */
  @GetMapping("/relief/recipients")
  String recipients(@RequestParam(name = "q", defaultValue = "") String words, PageWanted asked, SignedIn who, Model page) {
    List<String> counties = readers.counties(who);
    page.addAttribute("counties", counties);
    page.addAttribute("words", words.strip());
    page.addAttribute("recipients", recipients.inCounties(counties, words.strip(), asked));
    page.addAttribute("current", recipients.currentIn(counties));
    page.addAttribute("ended", recipients.endedIn(counties));
    page.addAttribute("organisation", organisation);
    return "relief/recipients";
  }

  /**
   * Who applied in a month and lives in another county than that of the hukou (第20条第1款：每月沟通情况).
   *
   * @throws InputRefused if the month is not written like 2017-10
   */
  @GetMapping("/relief/exchange")
  String exchange(@RequestParam(required = false) String month, PageWanted asked, SignedIn who, Model page) {
    List<String> counties = readers.counties(who);
    YearMonth wanted = month == null || month.isBlank() ? YearMonth.now(clock) : month(month);
    page.addAttribute("month", wanted);
    page.addAttribute("counties", counties);
    page.addAttribute("applications", applications.livingApart(counties, wanted.atDay(1).atStartOfDay(clock.getZone()).toInstant(),
        wanted.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant(), asked));
    page.addAttribute("organisation", organisation);
    return "relief/exchange";
  }

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return readers.reads(who) && !readers.counties(who).isEmpty() ? Optional.of(new BarLink("救助名册", "/relief/recipients"))
        : Optional.empty();
  }

  private static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeParseException notAMonth) {
      throw new InputRefused("月份“" + written + "”写法不对：请写成 2017-10 这样。");
    }
  }
}
