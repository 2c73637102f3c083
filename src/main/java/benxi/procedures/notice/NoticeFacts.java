package benxi.procedures.notice;

import benxi.procedures.form.PersonalNumbers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a notice shows, by its label, in order (第22条第4款: 家庭基本情况、调查结果、民主评议结论和审核意见).
 * Whoever calls the notice has masked identity numbers already; here it is done again, and a telephone
 * number of the applicant is refused: the article publishes that of the office only.
 */
record NoticeFacts(Map<String, String> byLabel) {

  private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
  private static final int LONGEST_LABEL = 30;
  private static final int LONGEST_TEXT = 2000;

  /** @param faults gets a sentence for each fact that may not be published */
  static NoticeFacts read(Object facts, ObjectMapper json, List<String> faults) {
    Map<String, String> published = new LinkedHashMap<>();
    parse(facts, json).ifPresentOrElse(
        texts -> texts.forEach((label, text) -> publish(label, text, published, faults)),
        () -> faults.add("公示内容 noticeFacts 不是“栏目名→文字”的 JSON：请在调用公示的流程中改正。"));
    if (published.isEmpty() && faults.isEmpty()) {
      faults.add("公示内容 noticeFacts 是空的：请给出要公示的情况和意见。");
    }
    return new NoticeFacts(published);
  }

  private static void publish(String label, String text, Map<String, String> published, List<String> faults) {
    if (text == null || text.isBlank()) {
      return;
    }
    if (label.length() > LONGEST_LABEL || text.length() > LONGEST_TEXT) {
      faults.add("公示内容「" + label + "」太长：栏目名最多" + LONGEST_LABEL + "字，文字最多" + LONGEST_TEXT + "字。");
    }
    PersonalNumbers.phone(text).ifPresent(phone -> faults.add("公示内容「" + label + "」中有电话号码 " + phone
        + "：公示不公开申请人的电话，请删去。"));
    published.put(PersonalNumbers.masked(label), PersonalNumbers.masked(text.strip()));
  }

  /** Null or not JSON gives empty; JSON variables write themselves as JSON. */
  private static Optional<Map<String, String>> parse(Object facts, ObjectMapper json) {
    if (facts == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(json.readValue(facts.toString(), TEXTS));
    } catch (JsonProcessingException notTexts) {
      return Optional.empty();
    }
  }
}
