package benxi.procedures.salt;

import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Offices;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** The department that is competent for salt (第三部分：市工业和信息化委是市盐业主管部门): to it belong the cases and the letters. */
@Component
class SaltAuthority {

  private static final String HEAD = "saltHead";

  private final Offices offices;
  private final AuthorizationService rights;

  SaltAuthority(Offices offices, AuthorizationService rights) {
    this.offices = offices;
    this.rights = rights;
  }

  /** The one unit that {@code config/organisation/offices.yml} gives a head of salt. */
  String code() {
    return offices.all().stream().filter(office -> office.role().key().equals(HEAD)).findFirst().orElseThrow().division().code();
  }

  /** As over REST: who answers for the department, and has the right to see these cases. */
  boolean shows(SignedIn who) {
    return who.answersFor(code()) && rights.isUserAuthorized(who.userId(), who.groups(),
        ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, LicenceStart.RENEWAL);
  }
}
