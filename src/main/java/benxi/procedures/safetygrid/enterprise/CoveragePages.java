package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.safetygrid.GridSight;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the grids do not cover yet, for each office within its own divisions. */
@Controller
class CoveragePages {

  /** More names than these help nobody: the number says how many there are. */
  private static final int MOST = 200;

  private final Coverage coverage;
  private final GridSight sight;
  private final Organisation organisation;

  CoveragePages(Coverage coverage, GridSight sight, Organisation organisation) {
    this.coverage = coverage;
    this.sight = sight;
    this.organisation = organisation;
  }

  @GetMapping("/safety-grid/coverage")
  String show(SignedIn who, Model page) {
    List<String> divisions = sight.divisions(who);
    page.addAttribute("organisation", organisation);
    page.addAttribute("enterprises", coverage.enterprises(divisions));
    page.addAttribute("withoutColour", coverage.withoutColour(divisions));
    page.addAttribute("grids", coverage.grids(divisions).size());
    page.addAttribute("villages", coverage.villages(divisions).size());
    listed(page, "withoutGrid", coverage.withoutGrid(divisions));
    listed(page, "withoutChief", coverage.withoutChief(divisions));
    listed(page, "withoutSupervisor", coverage.withoutSupervisor(divisions));
    return "safetygrid/coverage";
  }

  private static void listed(Model page, String name, List<?> all) {
    page.addAttribute(name, all.stream().limit(MOST).toList());
    page.addAttribute(name + "Count", all.size());
  }
}
