package benxi.procedures.salt;

import java.time.YearMonth;

/**
 * What the monthly reports have shown: a ground, and the months on which it rests.
 *
 * @param openCase number of the case of this ground that was opened by hand and rests on no reports yet; null: none is open
 */
record StockGround(String ground, YearMonth first, YearMonth last, String facts, String openCase) {}
