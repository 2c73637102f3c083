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
 * @param below  whether its offices see the cases of the divisions below theirs
 */
public record Role(String key, String name, String does, List<Level> levels, boolean below) {}
