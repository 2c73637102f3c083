package benxi.procedures.people;

/**
 * A rule stands, or would stand, between somebody and a task.
 *
 * @param line what the rule says there today: that it applies, or that it is lifted
 * @param hand what the same person did in the case, or has to do
 */
record Clash(Rule rule, Line line, Post post, Hand hand) {}
