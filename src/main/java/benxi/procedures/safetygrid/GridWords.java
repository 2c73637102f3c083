package benxi.procedures.safetygrid;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.decision.Vocabulary;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The choices of the safety grid and their names, {@code config/vocabulary/safety-grid.yml}. */
@Component
public class GridWords {

  private final Vocabulary words;

  GridWords(ProceduresSettings settings) {
    this.words = Vocabulary.load(settings.config("vocabulary"), "safety-grid");
  }

  public String word(String list, String code) {
    return words.word(list, code);
  }

  public String offer(String list) {
    return words.offer(list);
  }

  /** The code of what somebody wrote in a ledger: the name or the code itself, brackets of either width. */
  public Optional<String> code(String list, String written) {
    String name = written.replace('(', '（').replace(')', '）');
    return words.choices(list).entrySet().stream()
        .filter(choice -> choice.getKey().equals(written) || choice.getValue().equals(name))
        .map(Map.Entry::getKey).findFirst();
  }
}
