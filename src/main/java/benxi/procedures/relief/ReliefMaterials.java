package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Examines the materials, asks once for everything that is missing, and accepts (第20条, 第21条). */
@Component("reliefMaterials")
@Published
public class ReliefMaterials {

  private static final String RESIDENCE = "relief/residence-period";

  private final Applications applications;
  private final MaterialsNotices notices;
  private final Organisation organisation;
  private final PolicyBook policy;
  private final ReliefLetters letters;
  private final AuditTrail trail;
  private final Clock clock;

  ReliefMaterials(Applications applications, MaterialsNotices notices, Organisation organisation, PolicyBook policy,
      ReliefLetters letters, AuditTrail trail, Clock clock) {
    this.applications = applications;
    this.notices = notices;
    this.organisation = organisation;
    this.policy = policy;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /** Offers the villages of the township and the materials that an application may need. */
  public void prepare(DelegateTask task) {
    task.setVariableLocal("villageOptions",
        Options.of(organisation.villagesOf(task.getTenantId()), Division::code, Division::name));
    task.setVariableLocal("materialOptions", Options.of(Arrays.asList(Material.values()), m -> m.code, m -> m.label));
  }

  /** Finds out what is missing; the clerk ticks what is there, so that nothing can be forgotten (第21条). */
  public void examine(DelegateTask task) {
    CaseData data = CaseData.of(task);
    refuseWrongTownship(data);
    boolean disabled = !"none".equals(data.text("disabilityKind"));
    List<String> received = data.ticked("receivedMaterials");
    List<Material> missing =
        Material.required(disabled).stream().filter(material -> !received.contains(material.code)).toList();
    data.set("materialsComplete", missing.isEmpty());
    data.set("missingMaterials", codes(missing));
    data.set("formerFiveGuarantees", data.yes("formerFiveGuaranteesAnswer"));
    applications.residence(data.text("caseId"), data.text("villageCode"), data.text("hukouDivision"));
  }

  /** Writes the one notice that names everything missing; there is never a second one (第21条). */
  public void sendNotice(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String caseId = data.text("caseId");
    List<Material> missing = materials(data.text("missingMaterials"));
    String letterId = letters.materialsNotice(applications.get(caseId), data, missing);
    notices.insert(caseId, clock.instant(), codes(missing), letterId);
    data.set("materialsNoticeText", "一次性告知书（" + LocalDate.now(clock) + "）列明缺少："
        + missing.stream().map(m -> m.label).collect(Collectors.joining("、")) + "。");
  }

  /** Offers what the notice named, and nothing else. */
  public void awaitSupplement(DelegateTask task) {
    List<Material> named = materials(notices.materials(CaseData.of(task).text("caseId")));
    task.setVariableLocal("missingOptions", Options.of(named, m -> m.code, m -> m.label));
    task.setVariable("stillMissing", null);
  }

  /** @throws InputRefused if a material is asked for that the notice did not name */
  public void receive(DelegateTask task) {
    CaseData data = CaseData.of(task);
    List<Material> named = materials(notices.materials(data.text("caseId")));
    List<String> stillMissing = data.ticked("stillMissing");
    List<String> faults = stillMissing.stream().map(Material::of).filter(material -> !named.contains(material))
        .map(material -> "材料“" + material.label + "”没有列入一次性告知书：告知时没有列明的，不得再要求（第21条）；"
            + "只能就告知书列明的材料选择。").toList();
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    data.set("supplementComplete", stillMissing.isEmpty());
  }

  /** Accepts today; the clock of the opinion has just been started (第21条, 第22条). */
  public void accept(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    LocalDate today = LocalDate.now(clock);
    String caseId = data.text("caseId");
    applications.accepted(caseId, today);
    data.set("acceptedOn", today.toString());
    Application application = applications.get(caseId);
    trail.record(Act.of(ActKind.ACCEPTANCE).inCase(caseId).inDivision(application.tenantId()).about("受理申请")
        .changed("登记，待受理", "受理，" + today));
    letters.applicationForm(application, data);
    letters.acceptance(application, data);
  }

  /** The application goes to the township where the person has lived for a year or more (第20条第1款). */
  private void refuseWrongTownship(CaseData data) {
    LocalDate since = data.date("residentSince");
    LocalDate applied = data.date("appliedOn");
    int years = policy.value(RESIDENCE, LocalDate.now(clock)).whole();
    if (since.plusYears(years).isAfter(applied)) {
      throw new InputRefused("在此居住起始日期 " + since + " 到申请日期 " + applied + " 不满 " + years
          + " 年：应当向长期居住地（居住满" + years + "年以上）的乡镇（街道）提出申请（第20条）；"
          + "如果日期有误请改正，否则请登记撤回并告知申请人向原居住地申请。");
    }
  }

  private static List<Material> materials(String codes) {
    return Arrays.stream(codes.split(",")).map(Material::of).toList();
  }

  private static String codes(List<Material> materials) {
    return materials.stream().map(m -> m.code).collect(Collectors.joining(","));
  }
}
