package benxi.procedures.salt;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.BarLink;
import benxi.procedures.access.InBar;
import benxi.procedures.access.SignedIn;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For everybody: who may trade in salt; for the authority: the registers with their history. */
@Controller
@Order(40)
class SaltPages implements InBar {

  private final LicenceList list;
  private final SaltEnterprises enterprises;
  private final EnterpriseView view;
  private final SaltAuthority authority;

  SaltPages(LicenceList list, SaltEnterprises enterprises, EnterpriseView view, SaltAuthority authority) {
    this.list = list;
    this.enterprises = enterprises;
    this.view = view;
    this.authority = authority;
  }

  /** Whoever buys salt to sell or to process it has to buy from a holder (第三部分). */
  @GetMapping("/board/salt")
  String board(PageWanted asked, Model page) {
    page.addAttribute("licences", list.all(asked));
    return "salt/board";
  }

  @GetMapping("/salt/licences")
  String licences(PageWanted asked, SignedIn who, Model page) {
    boolean allowed = authority.shows(who);
    page.addAttribute("allowed", allowed);
    page.addAttribute("licences", allowed ? list.all(asked) : Paged.none(asked));
    page.addAttribute("owed", allowed ? view.owed() : Map.of());
    return "salt/licences";
  }

  /** @throws OutOfSight if the person may not see salt cases, or there is no such enterprise */
  @GetMapping("/salt/enterprises/{creditCode}")
  String enterprise(@PathVariable String creditCode, SignedIn who, Model page) {
    if (!authority.shows(who)) {
      throw new OutOfSight();
    }
    page.addAttribute("enterprise", enterprises.find(creditCode).orElseThrow(OutOfSight::new));
    page.addAttribute("changes", view.changes(creditCode));
    page.addAttribute("licences", view.licences(creditCode));
    page.addAttribute("months", view.months(creditCode));
    page.addAttribute("cases", view.cases(creditCode));
    return "salt/enterprise";
  }

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return authority.shows(who) ? Optional.of(new BarLink("食盐许可", "/salt/licences")) : Optional.empty();
  }
}
