package benxi.procedures.relief.termination;

import benxi.procedures.relief.CaseData;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why support ends (第27条第2款). Where the county confirmed a termination that the table had denied, the
 * reason that it gave is the reason; the table's answer and the findings behind it would say the opposite.
 */
record TerminationReasons(CaseData data) {

  /** No ground by the table: whoever terminates all the same overrules it. */
  boolean againstTheTable() {
    return !data.yes("groundMet");
  }

  /** In one line, as tasks show it. */
  String inShort() {
    return data.text(againstTheTable() ? "confirmationReason" : "groundAnswer");
  }

  /** As the letter states them: the answer and the findings, then what the county added when it confirmed and decided. */
  String inFull() {
    Stream<String> found = againstTheTable() ? Stream.empty() : Stream.of("groundAnswer", "examinationFindings");
    return Stream.concat(found, Stream.of("confirmationReason", "terminationReason")).map(data::text)
        .filter(reason -> reason != null).map(TerminationReasons::sentence).collect(Collectors.joining());
  }

  private static String sentence(String words) {
    return words.endsWith("。") ? words : words + "。";
  }
}
