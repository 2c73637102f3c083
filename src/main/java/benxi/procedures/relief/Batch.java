package benxi.procedures.relief;

import java.time.Instant;

/**
 * A batch of the county's spot check (第23条第1款).
 *
 * @param seedHash recorded when the batch opens
 * @param seed     kept back until the draw
 * @param drawnAt  null until drawn
 */
record Batch(String batchId, String countyCode, Instant openedAt, Instant waitUntil, String seed, String seedHash,
    String share, String closedBy, Instant drawnAt, String algorithm) {}
