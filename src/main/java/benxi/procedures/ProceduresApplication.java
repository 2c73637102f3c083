package benxi.procedures;

import benxi.procedures.audit.AuditCommand;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The procedures of the gazette, run on the engine; all clocks are those of Asia/Shanghai. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProceduresApplication {

  public static final String ZONE = "Asia/Shanghai";

  static {
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
  }

  public static void main(String[] args) {
    if (AuditCommand.isAsked(args)) {
      System.exit(AuditCommand.run(args));
    }
    SpringApplication.run(ProceduresApplication.class, args);
  }
}
