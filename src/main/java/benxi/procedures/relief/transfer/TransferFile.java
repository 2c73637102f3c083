package benxi.procedures.relief.transfer;

import benxi.procedures.casefile.Casefiles;
import benxi.procedures.digest.Sha256;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Recipient;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the new county is given of a move: 附件4, and the person's file as it was (第24条第2款). */
@Component
class TransferFile {

  private static final String DETAILS = "relief/change-details";

  private final Transfers transfers;
  private final Casefiles casefiles;
  private final Letters letters;
  private final Offices offices;
  private final Organisation organisation;
  private final Clock clock;

  TransferFile(Transfers transfers, Casefiles casefiles, Letters letters, Offices offices, Organisation organisation,
      Clock clock) {
    this.transfers = transfers;
    this.casefiles = casefiles;
    this.letters = letters;
    this.offices = offices;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** 附件4 in the file of the move. */
  void changeDetails(Transfer t, Recipient r) {
    write(t.caseId(), t.tenantId(), t, r);
  }

  /** 附件4 in the file of the admission. */
  void changeDetails(String admissionCaseId, Transfer t, Recipient r) {
    write(admissionCaseId, t.toTownship(), t, r);
  }

  /** The whole file of the person, as one archive, is the new county's from now on. */
  void handOver(Transfer t, Recipient r) {
    byte[] archive = casefiles.archiveOfPerson(r.caseId());
    transfers.keepFile(t.admissionCaseId(), archive, Sha256.of(archive), clock.instant());
  }

  private void write(String caseId, String tenant, Transfer t, Recipient r) {
    Map<String, Object> all = new HashMap<>();
    all.put("fromOffice", offices.authorityOf(t.fromCounty()));
    all.put("toOffice", offices.authorityOf(t.toCounty()));
    all.put("recipient", r.name());
    all.put("identityNumber", r.identityNumber());
    all.put("certificateNumber", r.certificateNumber());
    all.put("approvedOn", r.approvedOn());
    all.put("fromVillage", organisation.fullName(r.villageCode()));
    all.put("toVillage", organisation.fullName(t.toVillage()));
    all.put("newAddress", t.newAddress());
    all.put("movedOn", t.movedOn());
    all.put("reason", t.reason());
    all.keySet().retainAll(letters.placeholders(DETAILS));
    letters.write(caseId, tenant, DETAILS, all);
  }
}
