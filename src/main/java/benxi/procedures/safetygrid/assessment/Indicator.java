package benxi.procedures.safetygrid.assessment;

import java.math.BigDecimal;

/** One indicator of the assessment and the most points it gives. */
record Indicator(String key, String name, BigDecimal points) {}
