package benxi.procedures.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.util.EnsureUtil;

/**
 * A person names something by an id that nothing has. The engine calls that a failure of its own, so that what
 * never was and what another division has could be told apart.
 */
final class NothingThere {

  private static final String ENSURING = EnsureUtil.class.getName();
  private static final String COMMANDS = "org.camunda.bpm.engine.impl.cmd.";

  private NothingThere() {}

  /** True only of the person's own command: one inside it that finds nothing is a fault of a model or of the program. */
  static boolean says(RuntimeException thrown) {
    Authentication person = Context.getCommandContext().getAuthentication();
    return (thrown instanceof NullValueException || thrown instanceof NotFoundException)
        && person != null && person.getUserId() != null && bySearch(thrown.getStackTrace());
  }

  private static boolean bySearch(StackTraceElement[] trace) {
    List<String> places = Stream.of(trace).map(StackTraceElement::getClassName).toList();
    boolean outermost = places.stream().filter(CommandContextInterceptor.class.getName()::equals).count() == 1;
    return outermost && places.stream().dropWhile(place -> !place.equals(ENSURING)).dropWhile(ENSURING::equals).findFirst()
        .filter(place -> place.startsWith(COMMANDS)).isPresent();
  }
}
