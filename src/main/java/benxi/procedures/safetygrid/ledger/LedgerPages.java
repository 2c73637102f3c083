package benxi.procedures.safetygrid.ledger;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Office;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.safetygrid.GridSight;
import benxi.procedures.safetygrid.GridWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an office imports its ledger of enterprises (第四部分第（二）项：建立企业台账). */
@Controller
@RequestMapping("/safety-grid/ledger")
class LedgerPages {

  /** The columns that take one of several words, and the list of them. */
  private static final Map<LedgerColumn, String> CHOICES = new EnumMap<>(Map.of(LedgerColumn.KIND, "enterpriseKind",
      LedgerColumn.LEVEL, "gridLevel", LedgerColumn.DEGREE, "dangerDegree", LedgerColumn.HIDDEN, "hiddenHazard",
      LedgerColumn.ACCIDENTS, "accidentFrequency"));
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final LedgerImport ledger;
  private final LedgerImports imports;
  private final GridSight sight;
  private final Offices offices;
  private final Organisation organisation;
  private final GridWords words;
  private final Clock clock;

  LedgerPages(LedgerImport ledger, LedgerImports imports, GridSight sight, Offices offices, Organisation organisation,
      GridWords words, Clock clock) {
    this.ledger = ledger;
    this.imports = imports;
    this.sight = sight;
    this.offices = offices;
    this.organisation = organisation;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(PageWanted asked, SignedIn who, Model page) {
    List<String> divisions = sight.divisions(who);
    page.addAttribute("imports", imports.of(divisions, asked));
    page.addAttribute("mayImport", !keepers(who).isEmpty());
    page.addAttribute("choices", CHOICES.entrySet().stream()
        .map(column -> Map.entry(column.getKey().title(), words.offer(column.getValue()))).toList());
    page.addAttribute("organisation", organisation);
    page.addAttribute("zone", clock.getZone());
    return "safetygrid/ledger";
  }

  /** A file that is no ledger is answered on the same page with one sentence. */
  @PostMapping
  ModelAndView take(@RequestParam(required = false) MultipartFile file, SignedIn who, Model page) throws IOException {
    sight.divisions(who);
    try {
      String keeper = keeper(who);
      String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      page.addAttribute("imported", ledger.take(keeper, name.isBlank() ? "（没有文件名）" : name,
          file == null ? new byte[0] : file.getBytes()));
      return new ModelAndView(show(PageWanted.FIRST, who, page), page.asMap());
    } catch (InputRefused refused) {
      page.addAttribute("faults", refused.faults());
      return new ModelAndView(show(PageWanted.FIRST, who, page), page.asMap(), HttpStatus.BAD_REQUEST);
    }
  }

  /** An empty ledger with the right columns, to be filled in. */
  @GetMapping("/blank.csv")
  ResponseEntity<byte[]> blank(SignedIn who) {
    sight.divisions(who);
    return file("企业台账.csv", "\uFEFF" + Arrays.stream(LedgerColumn.values()).map(LedgerColumn::title)
        .collect(Collectors.joining(",", "", "\r\n")));
  }

  /** @throws OutOfSight if there is no such import of the reader's divisions */
  @GetMapping("/{id}/refusals.csv")
  ResponseEntity<byte[]> refusals(@PathVariable String id, SignedIn who) {
    return file("退回的行.csv", imports.refusals(id, sight.divisions(who)).orElseThrow(OutOfSight::new));
  }

  private String keeper(SignedIn who) {
    List<String> keepers = keepers(who);
    if (keepers.size() != 1) {
      throw new InputRefused(keepers.isEmpty() ? "台账由网格化监管工作人员导入，您不在这个岗位上：请由本单位的网格化监管工作人员导入。"
          : "您同时是几个单位的网格化监管工作人员，分不清台账归谁：请用只属于一个单位的账户导入。");
    }
    return keepers.get(0);
  }

  private List<String> keepers(SignedIn who) {
    return offices.among(who.groups()).stream().filter(office -> office.role().key().equals("gridStaff"))
        .map(Office::division).map(division -> division.code()).distinct().toList();
  }

  private static ResponseEntity<byte[]> file(String name, String text) {
    return ResponseEntity.ok().contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff").body(text.getBytes(StandardCharsets.UTF_8));
  }
}
