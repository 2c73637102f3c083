package benxi.procedures.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Logs contain no personal data: every line, of whatever library, is written anew without it before any
 * appender sees it, see {@link WithoutPersons}.
 */
class PersonsStayOut extends TurboFilter {

  private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);

  @Override
  public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
    if (format == null || WRITING.get() || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;   // only asked whether it would be written, or already told anew
    }
    Throwable last = thrown == null && arguments != null ? MessageFormatter.getThrowableCandidate(arguments) : thrown;
    String line = WithoutPersons.line(logger.getName(), MessageFormatter.arrayFormat(format, arguments).getMessage(), last);
    WRITING.set(true);
    try {
      logger.log(marker, Logger.FQCN, Level.toLocationAwareLoggerInteger(level), line, null, Thrown.of(last));
    } finally {
      WRITING.set(false);
    }
    return FilterReply.DENY;
  }
}
