package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends the session that our pages and the web applications share, and leads to the sign-in. */
@Controller
class SignOut {

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "redirect:" + Door.SIGN_IN_PAGE;
  }
}
