package benxi.procedures.salt;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.decision.Vocabulary;
import org.springframework.stereotype.Component;

/** The choices of the salt procedures in words, from {@code config/vocabulary/salt.yml}. */
@Component
class SaltWords {

  private final Vocabulary words;

  SaltWords(ProceduresSettings settings) {
    this.words = Vocabulary.load(settings.config("vocabulary"), "salt");
  }

  String of(String list, String code) {
    return words.word(list, code);
  }
}
