package benxi.procedures.audit;

import java.time.Instant;

/**
 * What a line says, before it has its place in the chain.
 *
 * @param at     by the engine's clock, to the millisecond
 * @param office in which the actor did it, by its name at that time; empty: of none
 * @param kind   name of an {@link ActKind}
 */
public record Entry(Instant at, String actor, String office, String division, String kind, String caseId,
    String subject, String before, String after) {

  public String kindWords() {
    return ActKind.written(kind).map(ActKind::words).orElse(kind);
  }
}
