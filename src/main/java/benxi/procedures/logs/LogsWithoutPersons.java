package benxi.procedures.logs;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** From the first line of the application on, whatever configuration of the log somebody brings. */
class LogsWithoutPersons implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    if (logs.getTurboFilterList().stream().noneMatch(PersonsStayOut.class::isInstance)) {
      logs.addTurboFilter(new PersonsStayOut());
    }
  }
}
