package benxi.procedures.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Gives every REST application of the engine our answers, with numbers masked ({@link MaskedAnswers}), and our
 * measure of what it is given ({@link PlainBodies}): {@code engine-rest} and each of the web applications' own
 * copies under {@code /camunda/api}, which no bean can reach.
 */
public class RefusalAnswers implements ForcedAutoDiscoverable {

  @Override
  public void configure(FeatureContext application) {
    if (!application.getConfiguration().isRegistered(RefusalAnswer.class)) {
      application.register(RefusalAnswer.class).register(OutOfSightAnswer.class).register(UnreadableAnswer.class)
          .register(RestAnswer.class).register(EngineAnswer.class).register(PlainBodies.class)
          .register(CockpitPages.class).register(MaskedAnswers.class)
          .register(NoCaseModels.class);
    }
  }
}
