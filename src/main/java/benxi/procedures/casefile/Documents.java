package benxi.procedures.casefile;

import benxi.procedures.OutOfSight;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The documents that areas keep with a case, named by what they contain. */
@Component
class Documents {

  private final CaseReader reader;

  Documents(CaseReader reader) {
    this.reader = reader;
  }

  /** Within the application; the page adds where that is. */
  String href(String caseId, Attachment document) {
    return UriComponentsBuilder.fromPath("/casefile").pathSegment(caseId, "document", document.sha256())
        .build().encode().toUriString();
  }

  /** @throws OutOfSight if the case is not in sight, or has no such document */
  Attachment find(String caseId, String sha256) {
    return reader.summary(caseId).sections().stream().flatMap(kept -> kept.attachments().stream())
        .filter(document -> document.sha256().equals(sha256)).findFirst().orElseThrow(OutOfSight::new);
  }
}
