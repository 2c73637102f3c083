package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The spot checks for everybody to see and to redo (第23条第1款): before the draw the hash of the seed,
 * afterwards the seed, the pool and how to calculate it. Cases are named by their numbers only.
 */
@Controller
class DrawPages {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /** @param drawnAt null until drawn */
  record Line(String batchId, String county, String openedAt, String drawnAt, int cases) {}

  private final Batches batches;
  private final Organisation organisation;
  private final Clock clock;

  DrawPages(Batches batches, Organisation organisation, Clock clock) {
    this.batches = batches;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/board/draws")
  String all(PageWanted asked, Model page) {
    page.addAttribute("batches", batches.all(asked).map(one -> new Line(one.batch().batchId(),
        organisation.fullName(one.batch().countyCode()), words(one.batch().openedAt()), words(one.batch().drawnAt()), one.cases())));
    return "relief/draws";
  }

  /** @throws InputRefused if there is no such batch */
  @GetMapping("/board/draws/{batchId}")
  String one(@PathVariable String batchId, Model page) {
    Batch batch = batches.find(batchId).orElseThrow(() ->
        new InputRefused("没有编号为“" + batchId + "”的抽查批次：请从批次列表中选择。"));
    List<Batches.Member> members = batches.members(batchId);
    page.addAttribute("batch", batch);
    page.addAttribute("county", organisation.fullName(batch.countyCode()));
    page.addAttribute("openedAt", words(batch.openedAt()));
    page.addAttribute("waitUntil", words(batch.waitUntil()));
    page.addAttribute("drawnAt", words(batch.drawnAt()));
    page.addAttribute("count", members.size());
    page.addAttribute("members", batch.drawnAt() == null ? List.of() : members.stream()
        .sorted(java.util.Comparator.comparing(Batches.Member::drawHash)).toList());
    page.addAttribute("drawn", members.stream().filter(member -> Boolean.TRUE.equals(member.drawn())).count());
    return "relief/draw";
  }

  private String words(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone()).format(MOMENT);
  }
}
