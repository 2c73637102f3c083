package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A message says which procedure reached which state. */
public final class MessagesByState implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("message", "signal")
        .filter(message -> !message.getAttribute("name").matches("[a-z][A-Za-z]*\\.[a-z]+([A-Z][a-z]+)+"))
        .map(message -> model.fault(message, "消息名「" + message.getAttribute("name")
            + "」应当是 程序.达到的状态，例如 notice.objectionRaised。"));
  }
}
