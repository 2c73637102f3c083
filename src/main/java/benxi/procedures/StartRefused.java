package benxi.procedures;

import java.util.List;

/**
 * What keeps the application from starting: every fault of a folder at once, each one sentence in
 * Chinese that names the file, the place in it and the remedy.
 */
public class StartRefused extends RuntimeException {

  private final List<String> faults;

  public StartRefused(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
