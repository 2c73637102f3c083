package benxi.procedures.safetygrid;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Who supervises what, who was accepted and how each was assessed: every such act is a line of the trail. */
@Component
public class GridTrail {

  private final AuditTrail trail;

  GridTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /** @param division whose register it changes */
  public void supervision(String division, String subject, String before, String after) {
    trail.record(Act.of(ActKind.SUPERVISION_CHANGE).inDivision(division).about(subject).changed(before, after));
  }

  public void inspection(String caseId, String division, String subject, String after) {
    trail.record(Act.of(ActKind.INSPECTION).inCase(caseId).inDivision(division).about(subject).changed(null, after));
  }

  public void assessment(String caseId, String division, String subject, String after) {
    trail.record(Act.of(ActKind.ASSESSMENT).inCase(caseId).inDivision(division).about(subject).changed(null, after));
  }
}
