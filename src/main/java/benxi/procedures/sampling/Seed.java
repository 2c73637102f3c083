package benxi.procedures.sampling;

import benxi.procedures.digest.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What decides a draw and nobody can foresee: 32 random bytes. Its hash is made known before the
 * pool is closed, the seed itself only with the draw (第23条: 随机抽查).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Seed(String hex) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public Seed {
    if (hex == null || !hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("抽签种子写法不对：“" + hex + "”，应当是64位十六进制数字（小写）。");
    }
  }

  /** A new seed from the machine's secure source. */
  public static Seed fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Seed(HexFormat.of().formatHex(bytes));
  }

  /** The commitment: SHA-256 of the 64 digits as text. */
  public String sha256() {
    return Sha256.of(hex);
  }
}
