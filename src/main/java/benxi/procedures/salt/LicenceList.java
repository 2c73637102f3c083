package benxi.procedures.salt;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which enterprise may trade in salt on this day, by which licence. */
@Component
class LicenceList {

  private final Licences licences;
  private final SaltEnterprises enterprises;
  private final SaltWords words;
  private final Clock clock;

  LicenceList(Licences licences, SaltEnterprises enterprises, SaltWords words, Clock clock) {
    this.licences = licences;
    this.enterprises = enterprises;
    this.words = words;
    this.clock = clock;
  }

  Paged<LicenceLine> all(PageWanted page) {
    return licences.all(page).map(this::line);
  }

  private LicenceLine line(Licence licence) {
    LocalDate today = LocalDate.now(clock);
    boolean inTime = !licence.validFrom().isAfter(today) && !licence.validUntil().isBefore(today);
    boolean goesOn = licences.servesOn(licence, today);
    boolean trades = inTime && (licence.runs() || goesOn);
    return new LicenceLine(licence.number(), words.of("licenceKind", licence.kind()), enterprises.get(licence.creditCode()).name(),
        licence.creditCode(), licence.validFrom(), licence.validUntil(), state(licence, goesOn, today), trades, licence.caseId());
  }

  private String state(Licence licence, boolean goesOn, LocalDate today) {
    if (licence.runs() && licence.validUntil().isBefore(today)) {
      return words.of("licenceState", "expired");   // the timer has not come to it yet
    }
    if (licence.runs() && licence.validFrom().isAfter(today)) {
      return "尚未生效";
    }
    return goesOn ? "有效（已换发新证，到新证生效为止）" : words.of("licenceState", licence.state());
  }
}
