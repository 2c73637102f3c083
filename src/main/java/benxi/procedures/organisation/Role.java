package benxi.procedures.organisation;

import benxi.procedures.organisation.Division.Level;
import java.util.List;

/**
 * What a person does in an office.
 *
 * @param key    id of the role's group in the engine; rights are given to it
 * @param name   as people read it
 * @param does   what the role does, for people
 * @param levels at which levels of division there is such an office; empty: it belongs to no division
 * @param only   codes of the units that have the role, where one authority alone is competent; empty: every one of its levels
 */
public record Role(String key, String name, String does, List<Level> levels, List<String> only) {

  /** Whether there is such an office there. */
  boolean at(Division division) {
    return levels.contains(division.level()) && (only.isEmpty() || only.contains(division.code()));
  }
}
