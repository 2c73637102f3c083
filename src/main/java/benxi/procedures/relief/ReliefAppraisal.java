package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The panel, its meetings and what it concludes; whatever that is, the file goes on (第22条第3款). */
@Component("reliefAppraisal")
@Published
public class ReliefAppraisal {

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("townshipStaff", "乡镇（街道）工作人员");
    KINDS.put("committeeMember", "村（居）委会成员");
    KINDS.put("partyRepresentative", "熟悉申请人家庭情况的党员代表");
    KINDS.put("residentRepresentative", "村（居）民代表");
  }

  private final PolicyBook policy;
  private final Appraisals appraisals;
  private final CaseTables tables;
  private final Clock clock;

  ReliefAppraisal(PolicyBook policy, Appraisals appraisals, CaseTables tables, Clock clock) {
    this.policy = policy;
    this.appraisals = appraisals;
    this.tables = tables;
    this.clock = clock;
  }

  /** @throws InputRefused if the panel is too small, lacks one of the four kinds, or names a person twice */
  public void formPanel(DelegateTask task) {
    List<Map<String, String>> panel = tables.rows(CaseData.of(task), "panelMembers", "name", "memberKind");
    List<String> faults = new ArrayList<>();
    int needed = policy.value("relief/appraisal-panel-size", LocalDate.now(clock)).whole();
    if (panel.size() < needed) {
      faults.add("评议小组只有 " + panel.size() + " 人：总人数不得少于 " + needed + " 人（第22条第3款），请补足。");
    }
    Set<String> kinds = panel.stream().map(row -> row.get("memberKind")).collect(Collectors.toSet());
    KINDS.forEach((kind, label) -> {
      if (!kinds.contains(kind)) {
        faults.add("评议小组没有“" + label + "”：四类人员都要有（第22条第3款），请补上。");
      }
    });
    Set<String> names = new HashSet<>();
    panel.stream().map(row -> row.get("name")).filter(name -> !names.add(name)).distinct().forEach(name ->
        faults.add("评议小组成员“" + name + "”重复：同一人只能列一次；同名的请在姓名后注明区别。"));
    refuse(faults);
  }

  /** Puts the panel into the record of a new meeting. */
  public void callMeeting(DelegateTask task) {
    CaseData data = CaseData.of(task);
    List<Map<String, String>> panel = tables.rows(data, "panelMembers", "name", "memberKind");
    data.set("meetingRecord", tables.text(data, "meetingRecord", panel));
    int held = appraisals.ofCase(data.text("caseId")).size();
    data.set("meetingOn", null);
    data.set("meetingMinutes", null);
    data.set("meetingHint", (data.yes("meetingInvalid") ? "上一次会议（第" + held + "次）出席人数不够，无效，请重新召集。" : "")
        + "评议小组共 " + panel.size() + " 人，出席的必须超过总数的"
        + policy.value("relief/appraisal-quorum", LocalDate.now(clock)).words() + "（第22条第3款）；出席的都要表决和签字。");
  }

  /** Counts who attended and how they voted; strictly more than the quorum makes the meeting valid. */
  public void holdMeeting(DelegateTask task) {
    CaseData data = CaseData.of(task);
    List<Map<String, String>> panel = tables.rows(data, "panelMembers", "name", "memberKind");
    List<Map<String, String>> record =
        tables.rows(data, "meetingRecord", "name", "memberKind", "attended", "vote", "signed");
    refuse(faults(panel, record));
    List<Map<String, String>> present = record.stream().filter(row -> "是".equals(row.get("attended"))).toList();
    boolean valid = policy.value("relief/appraisal-quorum", LocalDate.now(clock)).fraction()
        .isExceededBy(present.size(), panel.size());
    Appraisal meeting = new Appraisal(appraisals.ofCase(data.text("caseId")).size() + 1, data.date("meetingOn"),
        data.text("meetingPlace"), panel.size(), present.size(), valid, votes(present, "agree"),
        votes(present, "disagree"), votes(present, "abstain"), data.text("meetingRecord"), data.text("meetingMinutes"));
    appraisals.insert(data.text("caseId"), meeting);
    data.set("meetingValid", valid);
    data.set("meetingInvalid", !valid);
    data.set("appraisalText", valid ? meeting.conclusion() : null);
  }

  private static List<String> faults(List<Map<String, String>> panel, List<Map<String, String>> record) {
    List<String> faults = new ArrayList<>();
    Set<String> members = panel.stream().map(row -> row.get("name")).collect(Collectors.toSet());
    Set<String> listed = new HashSet<>();
    for (Map<String, String> row : record) {
      String name = row.get("name");
      if (!members.contains(name)) {
        faults.add("“" + name + "”不是评议小组成员：只有小组成员可以出席表决，请从记录中删去。");
      } else if (!listed.add(name)) {
        faults.add("“" + name + "”在出席记录中重复：一人一行，请删去多余的。");
      }
      boolean attended = "是".equals(row.get("attended"));
      if (attended && row.get("vote") == null) {
        faults.add("“" + name + "”出席了会议，没有填表决：请填同意、不同意或者弃权。");
      }
      if (attended && !"是".equals(row.get("signed"))) {
        faults.add("“" + name + "”出席了会议，没有签字：所有参加评议人员应当签字确认（第22条第3款），请补签后登记。");
      }
      if (!attended && (row.get("vote") != null || "是".equals(row.get("signed")))) {
        faults.add("“" + name + "”没有出席，却填了表决或者签字：请改为出席，或者清除表决和签字。");
      }
    }
    members.stream().filter(name -> !listed.contains(name)).sorted().forEach(name ->
        faults.add("出席记录中没有评议小组成员“" + name + "”：没有出席的也要列出，出席填“否”。"));
    return faults;
  }

  private static int votes(List<Map<String, String>> present, String vote) {
    return (int) present.stream().filter(row -> Objects.equals(vote, row.get("vote"))).count();
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }
}
