package benxi.procedures.casefile;

import org.springframework.stereotype.Component;

/** The files of people, for a procedure that hands one over (第24条第2款). */
@Component
public class Casefiles {

  private final CaseReader reader;
  private final Archive archive;

  Casefiles(CaseReader reader, Archive archive) {
    this.reader = reader;
    this.archive = archive;
  }

  /**
   * Every case of the person of a case, as the archive that a browser would save.
   *
   * @param caseId any case of the person, in sight of whoever is at work
   */
  public byte[] archiveOfPerson(String caseId) {
    return archive.of(reader.casesOfSamePerson(caseId).stream().map(reader::read).toList());
  }
}
