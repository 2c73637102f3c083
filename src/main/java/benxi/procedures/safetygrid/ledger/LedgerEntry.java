package benxi.procedures.safetygrid.ledger;

import benxi.procedures.safetygrid.enterprise.Danger;
import benxi.procedures.safetygrid.enterprise.LevelFacts;

/**
 * A row of a ledger, understood.
 *
 * @param grid   null: counted, but not placed yet (统计排查); then so is the person
 * @param danger null: not graded yet
 */
record LedgerEntry(String code, String name, String kind, String village, String address, LevelFacts facts,
    String grid, String person, Danger danger) {}
