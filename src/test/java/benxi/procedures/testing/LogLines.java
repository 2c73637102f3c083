package benxi.procedures.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is written to the log while it is open, by any logger, with everything that an appender could print. */
public final class LogLines implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  public LogLines() {
    appender.start();
    root.addAppender(appender);
  }

  public List<String> all() {
    return List.copyOf(appender.list).stream().map(event -> event.getLoggerName() + " " + event.getFormattedMessage()
        + String.valueOf(event.getMDCPropertyMap())
        + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))).toList();
  }

  @Override
  public void close() {
    root.detachAppender(appender);
  }
}
