package benxi.procedures.audit;

/**
 * An act with legal effect, as whoever does it reports it to the {@link AuditTrail}. No personal data:
 * people of a case stand here by the case's number, or by a masked number.
 *
 * @param caseId   null: of no case
 * @param division code of the division for which it is done; null: of none
 * @param actor    null: whoever is signed in, else the program itself
 * @param subject  what it is about, in words
 * @param before   what was so before; null: nothing
 * @param after    what is so now; null: nothing any more
 */
public record Act(ActKind kind, String caseId, String division, String actor, String subject, String before, String after) {

  /** Whoever writes on the notice board without signing in. */
  public static final String PUBLIC = "公众";

  /** What nobody who is signed in has done. */
  static final String PROGRAM = "系统";

  public static Act of(ActKind kind) {
    return new Act(kind, null, null, null, null, null, null);
  }

  public Act inCase(String caseId) {
    return new Act(kind, caseId, division, actor, subject, before, after);
  }

  public Act inDivision(String code) {
    return new Act(kind, caseId, code, actor, subject, before, after);
  }

  /** Somebody else than who is signed in, such as {@link #PUBLIC}. */
  public Act by(String userId) {
    return new Act(kind, caseId, division, userId, subject, before, after);
  }

  public Act about(String subject) {
    return new Act(kind, caseId, division, actor, subject, before, after);
  }

  public Act changed(String before, String after) {
    return new Act(kind, caseId, division, actor, subject, before, after);
  }
}
