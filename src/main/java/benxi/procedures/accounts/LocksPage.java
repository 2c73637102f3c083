package benxi.procedures.accounts;

import benxi.procedures.access.SignedIn;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /accounts}: which accounts are locked and until when, for whoever keeps accounts; the engine's own
 * pages show no lock, and let only its administrators lift one.
 */
@Controller
@RequestMapping("/accounts")
class LocksPage {

  private final Locks locks;
  private final AuthorizationService rights;

  LocksPage(Locks locks, AuthorizationService rights) {
    this.locks = locks;
    this.rights = rights;
  }

  @GetMapping
  String page(SignedIn person, Model model) {
    mayKeepAccounts(person);
    model.addAttribute("locked", locks.now());
    return "accounts/locks";
  }

  @PostMapping("/unlock")
  String unlock(SignedIn person, @RequestParam String user) {
    mayKeepAccounts(person);
    locks.lift(user);
    return "redirect:/accounts";
  }

  private void mayKeepAccounts(SignedIn person) {
    if (!rights.isUserAuthorized(person.userId(), person.groups(), Permissions.UPDATE, Resources.USER)) {
      throw new AuthorizationException(person.userId(), Permissions.UPDATE.getName(), Resources.USER.resourceName(), null);
    }
  }
}
