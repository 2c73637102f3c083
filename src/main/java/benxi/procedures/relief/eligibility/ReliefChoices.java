package benxi.procedures.relief.eligibility;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.decision.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The choices of the relief procedure, read once at start. */
@Configuration
class ReliefChoices {

  @Bean
  Vocabulary reliefVocabulary(ProceduresSettings settings) {
    return Vocabulary.load(settings.config("vocabulary"), "relief");
  }
}
