package benxi.procedures.conventions.decision;

import benxi.procedures.conventions.Home;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A decision file is named by its main decision: the file kebab, procedure first, the id camel. */
public final class FileNamedByDecision implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    String procedure = Home.procedure(model);
    Stream<ModelFault> ids = model.elements("decision")
        .filter(decision -> !decision.getAttribute("id").matches("[a-z][A-Za-z0-9]*"))
        .map(decision -> model.fault(decision, "决策的编号应当小写开头、不带连字符和下划线，例如 reliefEligibility。"));
    boolean named = model.elements("decision").anyMatch(decision -> kebab(decision.getAttribute("id")).equals(Home.name(model)));
    boolean placed = procedure.equals("shared") || Home.name(model).startsWith(procedure);
    return named && placed ? ids : Stream.concat(ids, Stream.of(model.fault(model.root(),
        "文件名应当以 " + procedure + " 开头，并与其中一个决策的编号相应：reliefEligibility 在 relief-eligibility.dmn 中。")));
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase();
  }
}
