package benxi.procedures.form;

import java.util.function.Supplier;

/**
 * Says that the calls to the engine inside are the program's own and not a person's: they are not held
 * against a form. Needed only outside of the engine (a page, a batch, what a test prepares); what a model's
 * delegates, listeners and timers do is the program's own anyway.
 */
public final class ProgramCommand {

  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private ProgramCommand() {}

  public static <T> T run(Supplier<T> calls) {
    DEPTH.set(DEPTH.get() + 1);
    try {
      return calls.get();
    } finally {
      DEPTH.set(DEPTH.get() - 1);
    }
  }

  public static void run(Runnable calls) {
    run(() -> {
      calls.run();
      return null;
    });
  }

  public static boolean isRunning() {
    return DEPTH.get() > 0;
  }
}
