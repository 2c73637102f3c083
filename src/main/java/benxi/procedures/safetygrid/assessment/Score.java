package benxi.procedures.safetygrid.assessment;

import java.math.BigDecimal;

/** The points for one indicator: as the participant says, and as the city's office found. */
record Score(String indicator, String name, BigDecimal points, BigDecimal self, String selfNote, BigDecimal checked,
    String checkedNote) {}
