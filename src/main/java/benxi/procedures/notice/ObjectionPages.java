package benxi.procedures.notice;

import benxi.procedures.InputRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Raising an objection on the board (第22条第5款). No token against forged requests: who sends it is
 * anonymous, so another site could only do what it can do by itself.
 */
@Controller
@RequestMapping("/board")
class ObjectionPages {

  private final Board board;
  private final ObjectionIntake intake;
  private final NoticeRows notices;
  private final ObjectionRows objections;
  private final ObjectionLimit limit;
  private final Clock clock;

  ObjectionPages(Board board, ObjectionIntake intake, NoticeRows notices, ObjectionRows objections,
      ObjectionLimit limit, Clock clock) {
    this.board = board;
    this.intake = intake;
    this.notices = notices;
    this.objections = objections;
    this.limit = limit;
    this.clock = clock;
  }

  @PostMapping("/notice/{number}/objections")
  ModelAndView raise(@PathVariable String number, ObjectionForm form, HttpServletRequest request) {
    Instant received = clock.instant();
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return again(number, form, faults, HttpStatus.BAD_REQUEST);
    }
    if (!limit.allows(request.getRemoteAddr())) {
      return again(number, form, Map.of("form", "从这个网络提交的异议太多，暂时不能再提交：请过一会儿再试，或者打电话、到窗口提出。"),
          HttpStatus.TOO_MANY_REQUESTS);
    }
    try {
      Objection objection = intake.take(NoticeNumber.read(number), form.id(), form.entry(received));
      return new ModelAndView("redirect:/board/objections/" + objection.id());
    } catch (InputRefused refused) {
      if (!board.shows(number)) {
        throw NotOnBoard.over(refused.getMessage());
      }
      return again(number, form, Map.of("form", refused.getMessage()), HttpStatus.BAD_REQUEST);
    }
  }

  @GetMapping("/objections/{id}")
  String receipt(@PathVariable String id, Model page) {
    Objection objection = objections.find(id).orElseThrow(NotOnBoard::unknown);
    page.addAttribute("number", objection.number());
    if (objection.answer() != null) {
      page.addAttribute("conclusion", objection.answer().conclusion().words());
      page.addAttribute("answer", objection.answer().text());
    }
    notices.find(objection.noticeId()).filter(Notice::isCalledOff)
        .ifPresent(notice -> page.addAttribute("calledOff", notice.calledOff(clock.getZone())));
    page.addAttribute("received", ChineseDate.of(objection.raisedAt(), clock.getZone()));
    return "board/objection";
  }

  /** The page once more, with what was written and a sentence at each field. */
  private ModelAndView again(String number, ObjectionForm form, Map<String, String> faults, HttpStatus status) {
    return new ModelAndView("board/notice",
        Map.of("notice", board.notice(number), "form", form, "faults", faults), status);
  }
}
