package benxi.procedures.salt;

import java.util.List;
import org.springframework.stereotype.Component;

/** An enterprise as the holder of its licences. */
@Component
class Holders {

  private final Licences licences;
  private final LicenceEvents events;

  Holders(Licences licences, LicenceEvents events) {
    this.licences = licences;
    this.events = events;
  }

  /** Those that run; when none does, those that there were. */
  List<Licence> licences(String creditCode) {
    return runningOrAll(licences.of(creditCode));
  }

  static List<Licence> runningOrAll(List<Licence> all) {
    List<Licence> running = all.stream().filter(Licence::runs).toList();
    return running.isEmpty() ? all : running;
  }

  /**
   * Those that the province is asked to end, running or not: all of the enterprise where a licence is revoked (第八部分),
   * the wholesale ones where they are taken back, as the sentence on enterprises that stop names no others (第二部分).
   */
  List<Licence> concerned(String creditCode, boolean withdrawal) {
    return licences.of(creditCode).stream().filter(licence -> !withdrawal || licence.wholesale()).toList();
  }

  /** {@code wholesale} for whoever holds a wholesale licence, whatever else is held. */
  String kindOf(String creditCode) {
    return licences(creditCode).stream().anyMatch(Licence::wholesale) ? "wholesale" : "production";
  }

  /** Into the history of each licence that runs. */
  void note(String creditCode, String event, String caseId, String note) {
    licences.of(creditCode).stream().filter(Licence::runs)
        .forEach(licence -> events.add(licence.number(), event, caseId, note));
  }
}
