package benxi.procedures.model;

import java.util.stream.Stream;

/** One rule that every model keeps. */
public interface ModelRule {

  Stream<ModelFault> faults(Model model);
}
