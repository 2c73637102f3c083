package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import java.util.stream.Stream;

/** One rule that every form keeps. */
public interface FormRule {

  Stream<ModelFault> faults(Form form);
}
