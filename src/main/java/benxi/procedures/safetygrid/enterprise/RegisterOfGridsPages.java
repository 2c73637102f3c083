package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import benxi.procedures.safetygrid.GridSight;
import benxi.procedures.safetygrid.GridWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers of grids, their people, the enterprises and their colours, with what was before. */
@Controller
@RequestMapping("/safety-grid")
class RegisterOfGridsPages {

  private final Enterprises enterprises;
  private final Places places;
  private final Colours colours;
  private final FormerParticulars former;
  private final Grids grids;
  private final GridPeople people;
  private final GridSight sight;
  private final GridWords words;
  private final Organisation organisation;

  RegisterOfGridsPages(Enterprises enterprises, Places places, Colours colours, FormerParticulars former, Grids grids,
      GridPeople people, GridSight sight, GridWords words, Organisation organisation) {
    this.enterprises = enterprises;
    this.places = places;
    this.colours = colours;
    this.former = former;
    this.grids = grids;
    this.people = people;
    this.sight = sight;
    this.words = words;
    this.organisation = organisation;
  }

  @GetMapping("/enterprises")
  String enterprises(@RequestParam(name = "q", defaultValue = "") String sought, PageWanted asked, SignedIn who, Model page) {
    Paged<Enterprise> found = enterprises.inSight(sight.divisions(who), sought.strip(), asked);
    Map<String, Place> place = new LinkedHashMap<>();
    Map<String, Colour> colour = new LinkedHashMap<>();
    found.rows().forEach(enterprise -> {
      places.current(enterprise.creditCode()).ifPresent(now -> place.put(enterprise.creditCode(), now));
      colours.current(enterprise.creditCode()).ifPresent(now -> colour.put(enterprise.creditCode(), now));
    });
    page.addAttribute("sought", sought.strip());
    page.addAttribute("enterprises", found);
    page.addAttribute("places", place);
    page.addAttribute("colours", colour);
    return shared(page, "safetygrid/enterprises");
  }

  /** @throws OutOfSight if the reader answers for neither its place nor its grid */
  @GetMapping("/enterprises/{creditCode}")
  String enterprise(@PathVariable String creditCode, SignedIn who, Model page) {
    if (!enterprises.sees(sight.divisions(who), creditCode)) {
      throw new OutOfSight();
    }
    page.addAttribute("enterprise", enterprises.find(creditCode).orElseThrow());
    page.addAttribute("places", places.history(creditCode));
    page.addAttribute("colours", colours.history(creditCode));
    page.addAttribute("former", former.history(creditCode));
    return shared(page, "safetygrid/enterprise");
  }

  @GetMapping("/grids")
  String grids(PageWanted asked, SignedIn who, Model page) {
    Paged<Grid> found = grids.openIn(sight.divisions(who), asked);
    Map<String, List<GridPerson>> staff = new LinkedHashMap<>();
    found.rows().forEach(grid -> staff.put(grid.number(), people.current(grid.number())));
    page.addAttribute("grids", found);
    page.addAttribute("people", staff);
    return shared(page, "safetygrid/grids");
  }

  @GetMapping("/grids/{number}")
  String grid(@PathVariable String number, SignedIn who, Model page) {
    List<String> divisions = sight.divisions(who);
    Grid grid = grids.find(number).filter(one -> divisions.contains(one.division().length() == 12
        ? one.division().substring(0, 9) : one.division())).orElseThrow(OutOfSight::new);
    page.addAttribute("grid", grid);
    page.addAttribute("people", people.history(number));
    return shared(page, "safetygrid/grid");
  }

  private String shared(Model page, String view) {
    page.addAttribute("words", words);
    page.addAttribute("organisation", organisation);
    return view;
  }
}
