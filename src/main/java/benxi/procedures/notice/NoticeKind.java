package benxi.procedures.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of notice, as the office words it in {@code config/notices}.
 *
 * @param name    what the board calls it
 * @param article where it is laid down
 * @param opening its first paragraph, with places for {@link #PLACES}
 * @param posting where it is posted, in words, with a place for the village
 */
record NoticeKind(String name, String article, String opening, String posting) {

  private static final String VILLAGE = "village";
  static final Set<String> PLACES = Set.of(VILLAGE, "period", "firstDay", "lastDay");
  private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");

  /** The places of the opening that nothing will fill. */
  List<String> unknownPlaces() {
    return unknown(opening, PLACES);
  }

  /** The places of the posting that nothing will fill: it knows the village only. */
  List<String> unknownPostingPlaces() {
    return unknown(posting, Set.of(VILLAGE));
  }

  private static List<String> unknown(String text, Set<String> places) {
    List<String> unknown = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (!places.contains(place.group(1))) {
        unknown.add(place.group());
      }
    }
    return unknown;
  }

  String opening(Map<String, String> texts) {
    return filled(opening, texts);
  }

  String posting(String village) {
    return filled(posting, Map.of(VILLAGE, village));
  }

  private static String filled(String text, Map<String, String> texts) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(texts.get(place.group(1))));
  }
}
