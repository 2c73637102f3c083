package benxi.procedures.accounts;

import benxi.procedures.access.BarLink;
import benxi.procedures.access.InBar;
import benxi.procedures.access.SignedIn;
import benxi.procedures.paging.PageWanted;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
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
@Order(60)
class LocksPage implements InBar {

  private final Locks locks;
  private final AuthorizationService rights;

  LocksPage(Locks locks, AuthorizationService rights) {
    this.locks = locks;
    this.rights = rights;
  }

  @GetMapping
  String page(PageWanted asked, SignedIn person, Model model) {
    mayKeepAccounts(person);
    model.addAttribute("locked", locks.now(asked));
    return "accounts/locks";
  }

  @PostMapping("/unlock")
  String unlock(SignedIn person, @RequestParam String user) {
    mayKeepAccounts(person);
    locks.lift(user);
    return "redirect:/accounts";
  }

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return keepsAccounts(who) ? Optional.of(new BarLink("账户锁定", "/accounts")) : Optional.empty();
  }

  private void mayKeepAccounts(SignedIn person) {
    if (!keepsAccounts(person)) {
      throw new AuthorizationException(person.userId(), Permissions.UPDATE.getName(), Resources.USER.resourceName(), null);
    }
  }

  private boolean keepsAccounts(SignedIn person) {
    return rights.isUserAuthorized(person.userId(), person.groups(), Permissions.UPDATE, Resources.USER);
  }
}
