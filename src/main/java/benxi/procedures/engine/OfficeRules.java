package benxi.procedures.engine;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.policy.PolicyBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What offices lay down in {@code config/}: the calendar of working days and the policy values. */
@Configuration
class OfficeRules {

  @Bean
  WorkingCalendar workingCalendar(ProceduresSettings settings) {
    return WorkingCalendar.load(settings.config("calendar"));
  }

  @Bean
  PolicyBook policyBook(ProceduresSettings settings) {
    return PolicyBook.loadWhole(settings.config("policy"), settings.training());
  }

  /** The calendar, read once more on its own when a start is refused. */
  static class OfCalendar implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      WorkingCalendar.load(settings.config("calendar"));
    }
  }

  /** The policy values, read once more on their own when a start is refused. */
  static class OfPolicy implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      PolicyBook.loadWhole(settings.config("policy"), settings.training());
    }
  }
}
