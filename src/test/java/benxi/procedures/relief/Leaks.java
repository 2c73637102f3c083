package benxi.procedures.relief;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an answer tells of a case that the question did not; failures (500) as well. */
final class Leaks {

  private static final List<String> PERSONAL = List.of("韩守田", "上堡村二组", "210521********", "入户时要带", "赵明", "有存款");
  /** What belongs to no division: models with the timers that start them, groups, the lists of Tasklist. */
  private static final String OF_NO_DIVISION =
      ".*/(process|decision|case|decision-requirements|job)-?definition/count|.*/(deployment|filter|user|group|tenant|authorization)/count"
          + "|.*/(job|job-log)/count";
  private static final Pattern COUNTED = Pattern.compile("\"(instances|failedJobs|result|evaluations|\\w*Count)\"\\s*:\\s*[1-9]");

  private final List<String> found = new ArrayList<>();

  List<String> found() {
    return found;
  }

  /** Persons: their names, numbers, addresses and words. */
  void persons(String question, HttpResponse<String> answer) {
    PERSONAL.stream().filter(text(answer)::contains).findFirst().ifPresent(mark -> found.add("看得见 " + mark + "：" + question));
  }

  /** Persons and ids. */
  void marks(Set<String> ids, String question, HttpResponse<String> answer) {
    String told = text(answer);
    if (answer.statusCode() >= 500) {
      found.add("失败 " + answer.statusCode() + " " + question + " " + told);
    }
    Stream.concat(PERSONAL.stream(), ids.stream()).filter(mark -> told.contains(mark) && !question.contains(mark)).findFirst()
        .ifPresent(mark -> found.add("看得见 " + mark + "：" + answer.statusCode() + " " + question + " "
            + told.substring(0, Math.min(300, told.length()))));
  }

  /** How many there are. */
  void counts(String path, HttpResponse<String> answer) {
    String told = text(answer);
    boolean counted = path.endsWith("/count")
        ? !path.matches(OF_NO_DIVISION) && !told.replaceAll("\\s", "").matches("\\{\"count\":0}")
        : COUNTED.matcher(told).find() || path.contains("/report?") && told.contains("{");
    if (answer.statusCode() == 200 && counted) {
      found.add("数得出 " + path + " " + told);
    }
  }

  private static String text(HttpResponse<String> answer) {
    return answer.body() == null ? "" : answer.body();
  }
}
