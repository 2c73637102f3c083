package benxi.procedures.salt;

import java.math.BigDecimal;

/**
 * How the minimum follows from the sales (第七部分).
 *
 * @param months of how many earlier reported months the average is taken at most
 * @param factor how many times the average the stock has to be
 */
record StockRule(int months, BigDecimal factor) {}
