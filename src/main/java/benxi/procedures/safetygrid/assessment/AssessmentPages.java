package benxi.procedures.safetygrid.assessment;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.SignedIn;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.safetygrid.GridSight;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.Participants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The assessments: circulated results are for everybody who works on the grids, before that each sees the own. */
@Controller
@RequestMapping("/safety-grid/assessments")
class AssessmentPages {

  private final GridAssessments assessments;
  private final AssessmentResults results;
  private final Participants participants;
  private final GridSight sight;
  private final GridWords words;

  AssessmentPages(GridAssessments assessments, AssessmentResults results, Participants participants, GridSight sight, GridWords words) {
    this.assessments = assessments;
    this.results = results;
    this.participants = participants;
    this.sight = sight;
    this.words = words;
  }

  @GetMapping
  String all(PageWanted asked, SignedIn who, Model page) {
    sight.divisions(who);
    page.addAttribute("assessments", assessments.all(asked));
    return "safetygrid/assessments";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, SignedIn who, Model page) {
    List<String> divisions = sight.divisions(who);
    Assessment assessment = assessments.find(id).orElseThrow(OutOfSight::new);
    Map<Scoring, List<Score>> lines = new LinkedHashMap<>();
    results.inOrder(id).stream().filter(scoring -> assessment.circulatedOn() != null || divisions.contains(scoring.division()))
        .forEach(scoring -> lines.put(scoring, assessments.scores(scoring.caseId())));
    page.addAttribute("assessment", assessment);
    page.addAttribute("lines", lines);
    page.addAttribute("participants", participants);
    page.addAttribute("words", words);
    return "safetygrid/assessment";
  }
}
