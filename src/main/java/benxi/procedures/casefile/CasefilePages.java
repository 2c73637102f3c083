package benxi.procedures.casefile;

import benxi.procedures.access.BarLink;
import benxi.procedures.access.InBar;
import benxi.procedures.access.SignedIn;
import benxi.procedures.paging.PageWanted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一人一档 (第24条): the file of a case, of a person, and the list in which files are found. */
@Controller
@RequestMapping("/casefile")
@Order(20)
class CasefilePages implements InBar {

  private final CaseReader reader;
  private final CaseList list;
  private final Views views;
  private final Documents documents;
  private final WholeLooks looks;

  CasefilePages(CaseReader reader, CaseList list, Views views, Documents documents, WholeLooks looks) {
    this.reader = reader;
    this.list = list;
    this.views = views;
    this.documents = documents;
    this.looks = looks;
  }

  @ModelAttribute
  void neverStored(HttpServletResponse response) {
    PersonalPages.protect(response);
  }

  @GetMapping
  String list(@RequestParam(name = "q", defaultValue = "") String words, PageWanted asked, SignedIn person,
      Model page) {
    page.addAttribute("words", words.strip());
    page.addAttribute("found", list.find(person, words.strip(), asked));
    return "casefile/list";
  }

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return list.isFor(who) ? Optional.of(new BarLink("案卷", "/casefile")) : Optional.empty();
  }

  /** @throws benxi.procedures.OutOfSight as if it were not there, if the person does not answer for the case */
  @GetMapping("/{caseId}")
  String one(@PathVariable String caseId, HttpServletRequest request, Model page) {
    page.addAttribute("whole", false);
    page.addAttribute("others", reader.casesOfSamePerson(caseId).size() - 1);
    return file(List.of(caseId), caseId, request.getContextPath(), page);
  }

  /** The person is named by any of their cases: an identity number has no place in an address. */
  @GetMapping("/person/{caseId}")
  String person(@PathVariable String caseId, HttpServletRequest request, Model page) {
    page.addAttribute("whole", true);
    page.addAttribute("others", 0);
    return file(reader.casesOfSamePerson(caseId), caseId, request.getContextPath(), page);
  }

  private String file(List<String> cases, String caseId, String home, Model page) {
    List<CaseView> files = cases.stream().map(reader::read)
        .map(one -> views.of(one, document -> home + documents.href(one.caseId(), document))).toList();
    cases.forEach(one -> looks.inFile(one, "案卷页面"));
    page.addAttribute("files", files);
    page.addAttribute("first", files.get(0));
    page.addAttribute("caseId", caseId);
    return "casefile/file";
  }
}
