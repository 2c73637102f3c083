package benxi.procedures.notice;

import benxi.procedures.paging.PageWanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notice board for citizens: no sign-in, current notices only. */
@Controller
@RequestMapping("/board")
class BoardPages {

  private final Board board;

  BoardPages(Board board) {
    this.board = board;
  }

  @GetMapping({"", "/"})
  String city(@RequestParam(name = "q", defaultValue = "") String words, Model page) {
    page.addAttribute("words", words.strip());
    if (words.isBlank()) {
      page.addAttribute("published", board.published());
      page.addAttribute("counties", board.counties());
    } else {
      page.addAttribute("found", board.search(words));
    }
    return "board/city";
  }

  @GetMapping("/{village:\\d+}")
  String village(@PathVariable String village, PageWanted asked, Model page) {
    page.addAttribute("village", board.village(village).orElseThrow(NotOnBoard::unknown));
    page.addAttribute("notices", board.notices(village, asked));
    return "board/village";
  }

  @GetMapping("/notice/{number}")
  String notice(@PathVariable String number, Model page) {
    page.addAttribute("notice", board.notice(number));
    page.addAttribute("form", ObjectionForm.empty());
    return "board/notice";
  }
}
