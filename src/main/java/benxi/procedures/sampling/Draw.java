package benxi.procedures.sampling;

import benxi.procedures.InputRefused;
import benxi.procedures.digest.Sha256;
import benxi.procedures.policy.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A draw of a batch and all that is needed to do it again (第23条第1款: 不低于30%的比例随机抽查): every
 * case gets the SHA-256 of the seed, a line feed and its number; the least hashes are drawn.
 *
 * @param algorithm how it was drawn; {@link #ALGORITHM}
 * @param seed      the seed, 64 hexadecimal digits
 * @param seedHash  SHA-256 of the seed, recorded before the batch was closed
 * @param share     the least share that has to be drawn, exact
 * @param members   the whole pool, least hash first
 */
public record Draw(String algorithm, String seed, String seedHash, String share, List<Member> members) {

  public static final String ALGORITHM = "sha256(seed + LF + case), least first, ceil(share * n)";

  /** A case of the pool, its hash, and whether it was drawn. */
  public record Member(String caseId, String hash, boolean drawn) {}

  public Draw {
    members = List.copyOf(members);
  }

  /**
   * Draws ceil(share x n) cases, whatever the order of the pool.
   *
   * @throws InputRefused the pool is empty or names a case twice, or the share is not above 0 and at most 1
   */
  public static Draw of(Collection<String> pool, Fraction share, Seed seed) {
    refuse(pool, share);
    List<String> sorted = pool.stream().sorted(Comparator.comparing((String id) -> hash(seed, id))).toList();
    int drawn = share.ceilOf(sorted.size());
    List<Member> members = new ArrayList<>();
    for (String caseId : sorted) {
      members.add(new Member(caseId, hash(seed, caseId), members.size() < drawn));
    }
    return new Draw(ALGORITHM, seed.hex(), seed.sha256(), share.toString(), members);
  }

  /** The numbers of the cases that were drawn. */
  public List<String> drawn() {
    return members.stream().filter(Member::drawn).map(Member::caseId).toList();
  }

  /** Does the draw again from its record; each difference is a sentence, none: the record holds. */
  public List<String> differences() {
    if (!ALGORITHM.equals(algorithm)) {
      return List.of("抽签办法“" + algorithm + "”不是本系统的办法，无法重做。");
    }
    Draw again;
    try {
      again = of(members.stream().map(Member::caseId).toList(), Fraction.parse(share), new Seed(seed));
    } catch (InputRefused | IllegalArgumentException notADraw) {
      return List.of("抽签记录不完整：" + notADraw.getMessage());
    }
    List<String> differences = new ArrayList<>();
    if (!again.seedHash.equals(seedHash)) {
      differences.add("种子与事先公布的哈希不符：记录的是 " + seedHash + "，种子的哈希是 " + again.seedHash + "。");
    }
    for (Member member : again.members) {
      if (!members.contains(member)) {
        differences.add("案件 " + member.caseId() + " 与记录不符：重做的结果是"
            + (member.drawn() ? "抽中" : "没有抽中") + "，哈希 " + member.hash() + "。");
      }
    }
    return differences;
  }

  private static void refuse(Collection<String> pool, Fraction share) {
    if (pool.isEmpty()) {
      throw new InputRefused("这一批没有案件，不能抽签；请先把案件编入这一批。");
    }
    Set<String> seen = new HashSet<>();
    List<String> twice = pool.stream().filter(id -> !seen.add(id)).distinct().toList();
    if (!twice.isEmpty()) {
      throw new InputRefused("案件 " + String.join("、", twice) + " 在这一批中出现了两次，不能抽签；请去掉重复的。");
    }
    boolean above0 = share.numerator().signum() > 0;
    if (!above0 || share.numerator().compareTo(share.denominator()) > 0) {
      throw new InputRefused("抽查比例 " + share + " 不对，应当大于0、不超过1。");
    }
  }

  private static String hash(Seed seed, String caseId) {
    return Sha256.of(seed.hex() + "\n" + caseId);
  }
}
