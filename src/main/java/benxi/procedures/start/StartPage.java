package benxi.procedures.start;

import benxi.procedures.organisation.TrainingGuide;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where everything is, and in training mode with whom to sign in. */
@Controller
class StartPage {

  private final TrainingGuide guide;

  StartPage(TrainingGuide guide) {
    this.guide = guide;
  }

  @GetMapping("/")
  String start(Model model) {
    model.addAttribute("addresses", Addresses.ALL);
    model.addAttribute("guide", guide);
    return "start";
  }
}
