package benxi.procedures.organisation;

/** A role at a division, e.g. the counter of 小市镇; tasks go to its group, never to a person by name. */
public record Office(Role role, Division division) {

  /** The id of the group in the engine, e.g. {@code townshipWindow-210521100}. */
  public String group() {
    return role.key() + "-" + division.code();
  }
}
