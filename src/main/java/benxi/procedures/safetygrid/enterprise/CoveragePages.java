package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import benxi.procedures.safetygrid.GridSight;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the grids do not cover yet, for each office within its own divisions: how much, and the first names of each kind. */
@Controller
class CoveragePages {

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
    page.addAttribute("grids", coverage.grids(divisions));
    page.addAttribute("villages", coverage.villages(divisions).size());
    page.addAttribute("withoutGrid", coverage.withoutGrid(divisions));
    page.addAttribute("withoutChief", coverage.withoutChief(divisions));
    page.addAttribute("withoutSupervisor", Paged.of(coverage.withoutSupervisor(divisions), PageWanted.FIRST));
    return "safetygrid/coverage";
  }
}
