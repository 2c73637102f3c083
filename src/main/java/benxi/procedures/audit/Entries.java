package benxi.procedures.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes of an act what its line will say: who it was, in which office, at what time. */
@Component
class Entries {

  private static final int LONGEST = 4000;

  /** Identity and bank numbers and mobile phones, should one be reported unmasked; certificate numbers have 15 digits. */
  private static final Pattern WHOLE_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])(?:\\d{16,19}|\\d{17}[Xx]|1[3-9]\\d{9})(?![0-9A-Za-z])");

  private final ActorOffices offices;
  private final IdentityService identities;
  private final Clock clock;

  Entries(ActorOffices offices, @Lazy IdentityService identities, Clock clock) {
    this.offices = offices;
    this.identities = identities;
    this.clock = clock;
  }

  Entry of(Act act) {
    Authentication person = person();
    String actor = act.actor() != null ? act.actor()
        : person == null || person.getUserId() == null ? Act.PROGRAM : person.getUserId();
    return new Entry(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, offices.of(actor, act.division()),
        act.division(), act.kind().name(), act.caseId(), kept(act.subject()), kept(act.before()), kept(act.after()));
  }

  /** While the engine is being built there is no bean to ask, only the command at work. */
  private Authentication person() {
    CommandContext command = Context.getCommandContext();
    return command == null ? identities.getCurrentAuthentication() : command.getAuthentication();
  }

  /** As every database gives it back again, letter by letter. */
  private static String kept(String text) {
    if (text == null) {
      return null;
    }
    String readable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', ' ');
    String masked = WHOLE_NUMBER.matcher(readable).replaceAll(found -> masked(found.group()));
    return masked.codePointCount(0, masked.length()) <= LONGEST ? masked
        : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String masked(String number) {
    int shown = number.length() > 11 ? 6 : 3;
    return number.substring(0, shown) + "*".repeat(number.length() - shown - 4) + number.substring(number.length() - 4);
  }
}
