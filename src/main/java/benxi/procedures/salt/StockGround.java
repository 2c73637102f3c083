package benxi.procedures.salt;

import java.time.YearMonth;

/** What the monthly reports have shown: a ground, and the months on which it rests. */
record StockGround(String ground, YearMonth first, YearMonth last, String facts) {}
