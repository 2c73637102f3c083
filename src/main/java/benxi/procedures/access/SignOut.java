package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends the session that our pages and the web applications share, and leads to the sign-in. */
@Controller
class SignOut {

  private final SessionEnds ends;

  SignOut(SessionEnds ends) {
    this.ends = ends;
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    ends.signOut(request);
    return "redirect:" + Door.SIGN_IN_PAGE;
  }
}
