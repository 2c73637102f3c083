package benxi.procedures;

import java.util.List;

/**
 * What a person entered is refused as a whole: each fault one sentence in Chinese that names the
 * thing, its value and the remedy. Over REST and from Tasklist it is HTTP 400; nothing is half done.
 */
public class InputRefused extends RuntimeException {

  private final List<String> faults;

  public InputRefused(String fault) {
    this(List.of(fault));
  }

  public InputRefused(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
