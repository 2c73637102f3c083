package benxi.procedures.policy;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A share kept exact, as 2/3 or 30 %: it is never rounded before it is compared. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

  public Fraction {
    if (denominator.signum() <= 0 || numerator.signum() < 0) {
      throw new IllegalArgumentException("分数写法不对：" + numerator + "/" + denominator);
    }
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)).reduced();
  }

  /** 30 of percent is 3/10. */
  public static Fraction ofPercent(BigDecimal percent) {
    BigDecimal exact = percent.stripTrailingZeros();
    int scale = Math.max(exact.scale(), 0);
    return new Fraction(exact.movePointRight(scale).toBigIntegerExact(),
        BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(100))).reduced();
  }

  /** Reads 2/3. */
  public static Fraction parse(String written) {
    String[] parts = written.split("/");
    if (parts.length != 2) {
      throw new IllegalArgumentException("分数写法不对：“" + written + "”，请写成 2/3 这样。");
    }
    return new Fraction(new BigInteger(parts[0].strip()), new BigInteger(parts[1].strip())).reduced();
  }

  /** The least whole number that is not below this share of n. */
  public int ceilOf(int n) {
    BigInteger[] share = numerator.multiply(BigInteger.valueOf(n)).divideAndRemainder(denominator);
    return share[0].add(share[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE).intValueExact();
  }

  /** Whether part of whole is strictly more than this share: 10 of 15 is not more than 2/3. */
  public boolean isExceededBy(int part, int whole) {
    return BigInteger.valueOf(part).multiply(denominator)
        .compareTo(BigInteger.valueOf(whole).multiply(numerator)) > 0;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  private Fraction reduced() {
    BigInteger common = numerator.gcd(denominator);
    return new Fraction(numerator.divide(common), denominator.divide(common));
  }
}
