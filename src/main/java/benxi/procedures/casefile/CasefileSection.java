package benxi.procedures.casefile;

import java.util.List;
import java.util.Map;

/**
 * What one area keeps about a case, for the file of the case (第24条: 一人一档). An area contributes its
 * section as a bean; none needs to know another.
 */
public interface CasefileSection {

  /** Name of the section's data file in the archive, such as {@code deadlines}. */
  String key();

  /** Heading of the section, such as 期限. */
  String title();

  /** Place in the file: small numbers come first. */
  int order();

  /**
   * The entries of a case, each an ordered map from Chinese label to value: text, number, truth,
   * {@code LocalDate}, {@code Instant} or null; empty when the area keeps nothing about the case.
   */
  List<? extends Map<String, ?>> rows(String caseId);
}
