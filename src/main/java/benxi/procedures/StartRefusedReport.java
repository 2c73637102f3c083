package benxi.procedures;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A refused start is told to whoever started it as plain sentences, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReport implements SpringBootExceptionReporter {

  private final ConfigurableApplicationContext context;

  StartRefusedReport(ConfigurableApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<StartRefused> told = refusal(cause);
      if (told.isPresent()) {
        ProceduresSettings settings =
            Binder.get(context.getEnvironment()).bindOrCreate("procedures", ProceduresSettings.class);
        System.err.println(text(StartCheck.all(settings, context.getEnvironment(), told.get())));
        return true;
      }
    }
    return false;
  }

  /** The engine makes the first administrator at start, and the policy may refuse that password. */
  private static Optional<StartRefused> refusal(Throwable cause) {
    return cause instanceof StartRefused refused ? Optional.of(refused)
        : cause instanceof InputRefused input ? Optional.of(new StartRefused(input.faults())) : Optional.empty();
  }

  static String text(List<String> faults) {
    StringBuilder text = new StringBuilder("\n没有启动。以下 " + faults.size() + " 处请改正后重新启动：\n");
    faults.forEach(fault -> text.append("  · ").append(fault).append('\n'));
    return text.toString();
  }
}
