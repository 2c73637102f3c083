package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import benxi.procedures.access.CaseReaders;
import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For the county: its recipients, and the monthly list that keeps two counties from paying one person. */
@Controller
class RegisterPages {

  private final Applications applications;
  private final Recipients recipients;
  private final Organisation organisation;
  private final CaseReaders readers;
  private final Clock clock;

  RegisterPages(Applications applications, Recipients recipients, Organisation organisation, CaseReaders readers, Clock clock) {
    this.applications = applications;
    this.recipients = recipients;
    this.organisation = organisation;
    this.readers = readers;
    this.clock = clock;
  }

  /** The register of recipients of the counties that the person answers for (第23条第2款). */
  @GetMapping("/relief/recipients")
  String recipients(SignedIn who, Model page) {
    page.addAttribute("counties", counties(who));
    page.addAttribute("recipients", counties(who).stream().flatMap(county -> recipients.inCounty(county.code()).stream()).toList());
    page.addAttribute("organisation", organisation);
    return "relief/recipients";
  }

  /**
   * Who applied in a month and lives in another county than that of the hukou (第20条第1款：每月沟通情况).
   *
   * @throws InputRefused if the month is not written like 2017-10
   */
  @GetMapping("/relief/exchange")
  String exchange(@RequestParam(required = false) String month, SignedIn who, Model page) {
    YearMonth asked = month == null || month.isBlank() ? YearMonth.now(clock) : month(month);
    page.addAttribute("month", asked);
    page.addAttribute("counties", counties(who));
    page.addAttribute("applications", counties(who).stream().flatMap(county -> applications.livingApart(county.code(),
        asked.atDay(1).atStartOfDay(clock.getZone()).toInstant(),
        asked.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant()).stream()).distinct().toList());
    page.addAttribute("organisation", organisation);
    return "relief/exchange";
  }

  /** Other procedures' offices of the same county have nothing to do with relief. */
  private List<Division> counties(SignedIn who) {
    if (!readers.reads(who, "relief-application")) {
      throw new OutOfSight();
    }
    return organisation.divisions(Division.Level.COUNTY).stream().filter(county -> who.answersFor(county.code())).toList();
  }

  private static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeParseException notAMonth) {
      throw new InputRefused("月份“" + written + "”写法不对：请写成 2017-10 这样。");
    }
  }
}
