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
    List<Licence> all = licences.of(creditCode);
    List<Licence> running = all.stream().filter(Licence::runs).toList();
    return running.isEmpty() ? all : running;
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
