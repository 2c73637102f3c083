package benxi.procedures.training;

import benxi.procedures.InputRefused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /training/clock}: a page for people, JSON for programs; whoever is signed in may move the clock. */
@Controller
@RequestMapping("/training/clock")
@ConditionalOnProperty(name = "procedures.training", havingValue = "true", matchIfMissing = true)
class TrainingClockPage {

  private static final int SHOWN = 8;
  private static final DateTimeFormatter OF_FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  /** A line of the list: when, as words and as a value of the field; what, in which case. */
  record Line(String time, String field, String event, String caseId) {}

  private final TrainingClock clock;
  private final WaitingTimers timers;

  TrainingClockPage(TrainingClock clock, WaitingTimers timers) {
    this.clock = clock;
    this.timers = timers;
  }

  @GetMapping
  String page(Model model) {
    return show(model);
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String move(@RequestParam(defaultValue = "") String to, Model model) {
    try {
      model.addAttribute("moved", clock.forwardTo(time(to)));
    } catch (InputRefused refused) {
      model.addAttribute("faults", refused.faults());
    }
    return show(model);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Moved move(@RequestBody Map<String, String> request) {
    return clock.forwardTo(time(request.getOrDefault("to", "")));
  }

  private String show(Model model) {
    LocalDateTime now = clock.now();
    model.addAttribute("now", TrainingClock.words(now));
    model.addAttribute("proposal", OF_FIELD.format(now.toLocalDate().plusDays(1).atTime(9, 0)));
    model.addAttribute("waiting", waiting());
    return "training/clock";
  }

  private List<Line> waiting() {
    return timers.next(SHOWN).stream().map(waiting -> {
      LocalDateTime due = clock.minute(waiting.job().getDuedate());
      return new Line(TrainingClock.words(due), OF_FIELD.format(due), waiting.event(), waiting.caseId());
    }).toList();
  }

  private static LocalDateTime time(String written) {
    try {
      return written.length() == "2017-10-09".length()
          ? LocalDate.parse(written).atStartOfDay() : LocalDateTime.parse(written);
    } catch (DateTimeParseException notATime) {
      throw new InputRefused("“" + written + "”不是日期时间，请写成 2026-12-10T09:00 这样。");
    }
  }
}
