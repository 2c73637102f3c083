package benxi.procedures.accounts;

import benxi.procedures.organisation.TrainingGuide;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How passwords are stored: PBKDF2 with HMAC-SHA-512, its own salt and so many rounds that trying out a
 * stolen table takes years. The number of rounds stands before each hash, so that it can be raised. The
 * training password stands in a public file; it gets a mark, by which a start in earnest finds it without
 * trying it on everybody, and few rounds, because many would protect nothing.
 */
@Component
class SlowHash implements PasswordEncryptor {

  static final String NAME = "PBKDF2";
  static final int ROUNDS = 210_000;   // what OWASP asks for this scheme

  private static final int TRAINING_ROUNDS = 1_000;
  private static final int SALT_BYTES = 16;

  private final TrainingGuide training;
  private final AtomicLong computed = new AtomicLong();
  private final String ofNobody;

  SlowHash(TrainingGuide training) {
    this.training = training;
    ofNobody = hash("nobody has this password", ROUNDS);
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  @Override
  public String encrypt(String password) {
    return training.isTrainingPassword(password)
        ? TrainingGuide.MARK + hash(password, TRAINING_ROUNDS) : hash(password, ROUNDS);
  }

  @Override
  public boolean check(String password, String stored) {
    String[] parts = withoutMark(stored).split(":", 2);
    computed.incrementAndGet();
    return scheme(Integer.parseInt(parts[0])).matches(password, parts[1]);
  }

  /** Where there is nothing to compare with, so that the answer takes as long as elsewhere. */
  void pretend(String password) {
    check(password == null ? "" : password, ofNobody);
  }

  /** Whether what the engine has stored, scheme and all, should be stored anew at the next sign-in. */
  boolean outdated(String stored) {
    String mine = "{" + NAME + "}";
    return !stored.startsWith(mine) || !stored.startsWith(mine + TrainingGuide.MARK)
        && Integer.parseInt(stored.substring(mine.length(), stored.indexOf(':'))) < ROUNDS;
  }

  /** How often the slow work was done since the start. */
  long computed() {
    return computed.get();
  }

  private static String hash(String password, int rounds) {
    return rounds + ":" + scheme(rounds).encode(password);
  }

  private static String withoutMark(String stored) {
    return stored.startsWith(TrainingGuide.MARK) ? stored.substring(TrainingGuide.MARK.length()) : stored;
  }

  private static Pbkdf2PasswordEncoder scheme(int rounds) {
    return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
  }
}
