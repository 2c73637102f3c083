package benxi.procedures.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which passwords were right a few minutes ago, so that a client of REST, which sends its password with
 * each call, pays for the slow hash once. Kept is only a keyed digest of account, password and what is
 * stored of it; the key lives as long as the process. A changed password has another stored form and is
 * not found here any more.
 */
@Component
class ProvenPasswords {

  static final Duration FOR = Duration.ofMinutes(5);
  static final int AT_MOST = 1_000;

  private static final String DIGEST = "HmacSHA256";

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<ByteBuffer, Instant> proven = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Instant> eldest) {
      return size() > AT_MOST;
    }
  };

  ProvenPasswords(Clock clock) {
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, DIGEST);
  }

  boolean holds(String userId, String password, String stored) {
    ByteBuffer digest = digest(userId, password, stored);
    synchronized (proven) {
      Instant since = proven.get(digest);
      return since != null && Duration.between(since, clock.instant()).abs().compareTo(FOR) < 0;
    }
  }

  void remember(String userId, String password, String stored) {
    ByteBuffer digest = digest(userId, password, stored);
    synchronized (proven) {
      proven.remove(digest);   // else it would keep its old place among the eldest
      proven.put(digest, clock.instant());
    }
  }

  private ByteBuffer digest(String... parts) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      return ByteBuffer.wrap(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("这个 Java 没有 " + DIGEST + "：请换一个完整的 JDK 17。", e);
    }
  }
}
