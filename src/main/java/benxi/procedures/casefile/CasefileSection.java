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
   * {@code LocalDate}, {@code Instant}, {@link Attachment} or null; empty when the area keeps nothing
   * about the case.
   */
  List<? extends Map<String, ?>> rows(String caseId);

  /** What is late in the case or was, each in a few words for lists: 审核意见逾期（应于2017年11月6日24时前）. */
  default List<String> late(String caseId) {
    return List.of();
  }

  /** Whether those who work on an open task of the case see this section beside the task. */
  default boolean besideTask() {
    return false;
  }
}
