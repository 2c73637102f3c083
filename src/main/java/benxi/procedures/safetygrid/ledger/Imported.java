package benxi.procedures.safetygrid.ledger;

import java.time.Instant;

/** One import of a ledger and what became of its rows. */
record Imported(String id, String division, String fileName, String sha256, Instant at, String by, int taken,
    int unchanged, int refused) {}
