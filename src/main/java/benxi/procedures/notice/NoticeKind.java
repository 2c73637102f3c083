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
 */
record NoticeKind(String name, String article, String opening) {

  static final Set<String> PLACES = Set.of("village", "period", "firstDay", "lastDay");
  private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");

  /** The places of the opening that nothing will fill. */
  List<String> unknownPlaces() {
    List<String> unknown = new ArrayList<>();
    Matcher place = PLACE.matcher(opening);
    while (place.find()) {
      if (!PLACES.contains(place.group(1))) {
        unknown.add(place.group());
      }
    }
    return unknown;
  }

  String opening(Map<String, String> texts) {
    return PLACE.matcher(opening).replaceAll(place -> Matcher.quoteReplacement(texts.get(place.group(1))));
  }
}
