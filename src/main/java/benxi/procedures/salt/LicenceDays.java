package benxi.procedures.salt;

import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.policy.PolicyBook;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days in the life of a licence (第十三部分). */
@Component
class LicenceDays {

  private final PolicyBook policy;
  private final WorkingCalendar calendar;

  LicenceDays(PolicyBook policy, WorkingCalendar calendar) {
    this.policy = policy;
    this.calendar = calendar;
  }

  /** To which day the decree has prolonged the licences that it found. */
  LocalDate existingUntil(LocalDate on) {
    return policy.value("salt/existing-licence-validity", on).date();
  }

  /**
   * From when an application is taken: for the licences that the decree found from the day that it names, for those
   * issued since from the day of the call.
   */
  LocalDate applicationsOpen(Licence licence) {
    return licence.validUntil().isAfter(existingUntil(licence.validUntil())) ? callUp(licence) : opening(licence);
  }

  LocalDate callUp(Licence licence) {
    LocalDate lead = before(licence, "salt/call-up-lead");
    return lead.isBefore(opening(licence)) ? opening(licence) : lead;
  }

  /** Not before the call. */
  LocalDate reminder(Licence licence) {
    LocalDate lead = before(licence, "salt/renewal-reminder-lead");
    return lead.isBefore(callUp(licence)) ? callUp(licence) : lead;
  }

  private LocalDate opening(Licence licence) {
    return policy.value("salt/applications-from", licence.validUntil()).date();
  }

  private LocalDate before(Licence licence, String policyKey) {
    return calendar.before(licence.validUntil(), policy.value(policyKey, licence.validUntil()).limit()).date();
  }
}
