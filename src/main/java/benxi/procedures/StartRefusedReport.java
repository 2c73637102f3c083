package benxi.procedures;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A refused start is told to whoever started it as plain sentences, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReport implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        System.err.println(text(refused));
        return true;
      }
    }
    return false;
  }

  static String text(StartRefused refused) {
    StringBuilder text = new StringBuilder("\n没有启动。以下 " + refused.faults().size() + " 处请改正后重新启动：\n");
    refused.faults().forEach(fault -> text.append("  · ").append(fault).append('\n'));
    return text.toString();
  }
}
