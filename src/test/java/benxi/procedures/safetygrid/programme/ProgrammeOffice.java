package benxi.procedures.safetygrid.programme;

import benxi.procedures.safetygrid.GridOffice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The participants of a programme doing the tasks of the phases, happily unless told otherwise. */
class ProgrammeOffice {

  static final List<String> PREPARATION = List.of("Task_CountEnterprises", "Task_ReportLiaison", "Task_SetUpLeadingGroup",
      "Task_WritePlan", "Task_WriteRules");
  static final List<String> IMPLEMENTATION = List.of("Task_BuildLedger", "Task_Classify", "Task_Train", "Task_UrgeHazardReports");

  final GridOffice office;

  ProgrammeOffice(GridOffice office) {
    this.office = office;
  }

  String start() {
    return start(Map.of());
  }

  String start(Map<String, Object> otherwise) {
    return office.start("gridOffice", GridOffice.CITY, "safety-grid-rollout", GridOffice.with(Map.of(
        "programmeName", "本溪市安全生产网格化监管建设工作实施方案", "programmeDocument", "本政发〔2017〕17号",
        "programmeDates", "plan"), otherwise));
  }

  void prepare(String caseId) {
    PREPARATION.forEach(task -> done(caseId, task));
    done(caseId, "Task_DivideGrids");
    done(caseId, "Task_NamePeople");
    done(caseId, "Task_DrawMap");
  }

  void implement(String caseId) {
    IMPLEMENTATION.forEach(task -> done(caseId, task));
  }

  void inspect(String caseId) {
    done(caseId, "Task_Inspect");
    done(caseId, "Task_WriteMeasures");
    done(caseId, "Task_CirculateResults");
  }

  void accept(String caseId) {
    office.complete(caseId, "Task_Accept", "gridOffice", GridOffice.CITY, Map.of("acceptance", "accepted"));
  }

  void done(String caseId, String task) {
    done(caseId, task, Map.of());
  }

  void done(String caseId, String task, Map<String, Object> otherwise) {
    office.complete(caseId, task, "gridStaff", division(caseId), GridOffice.with(form(task, division(caseId)), otherwise));
  }

  static String division(String caseId) {
    return caseId.substring(caseId.lastIndexOf('-') + 1);
  }

  Map<String, Object> form(String task, String division) {
    String today = office.today().toString();
    Map<String, Object> form = new HashMap<>();
    switch (task) {
      case "Task_SetUpLeadingGroup" -> form.putAll(Map.of("leadingGroupHead", "郑长", "leadingGroupHeadPost", "主要负责人",
          "leadingGroupMembers", "孙副\t副组长", "leadingGroupSetUpOn", today));
      case "Task_WritePlan" -> form.putAll(Map.of("planTitle", "实施方案", "planDocument", "政发1号", "planIssuedOn", today, "planFundedAnswer", "yes"));
      case "Task_CountEnterprises" -> form.putAll(Map.of("censusOn", today, "censusTotal", 10, "censusCrowded", 2,
          "censusHighRisk", 1, "censusAboveScale", 1, "censusSmall", 6));
      case "Task_DivideGrids" -> form.put("gridMethod", "byDivision");
      case "Task_NamePeople" -> form.put("gridPeople", "chief\t郑长\t主要负责人\ndeputy\t钱副\t副职\nsupervisor\t周监\t局长\ninspector\t吴员\t科长");
      case "Task_DrawMap" -> {
        form.put("chartDrawnOn", today);
        if (!division.contains("D")) {
          form.put("mapDrawnOn", today);
        }
      }
      case "Task_WriteRules" -> form.put("gridRules", "工作制度\t" + today);
      case "Task_ReportLiaison" -> form.putAll(Map.of("liaisonName", "冯联", "liaisonPost", "科长", "liaisonPhone", "13804140001",
          "reportedPlan", "实施方案", "systemState", "体系已经建立"));
      case "Task_Train" -> form.put("trainings", "county\t" + today + "\t30\t业务培训");
      case "Task_BuildLedger" -> form.put("ledgerCompleteAnswer", "yes");
      case "Task_Classify" -> form.put("classifiedAnswer", "yes");
      case "Task_UrgeHazardReports" -> form.putAll(Map.of("hazardsReported", 5, "hazardsRemoved", 4));
      case "Task_Inspect" -> form.putAll(Map.of("inspectedOn", today, "inspectedGrids", 1, "inspectionFindings", "运行正常",
          "inspectionResult", "passed"));
      case "Task_WriteMeasures" -> form.putAll(Map.of("measuresTitle", "管理办法", "measuresIssuedOn", today, "ownIndicators", "人员到位\t100"));
      case "Task_CirculateResults" -> form.putAll(Map.of("ownCirculatedOn", today, "ownCircular", "通报1号", "awardsTiedAnswer", "yes", "ownResults", "全部合格"));
      case "Task_Rectify" -> form.putAll(Map.of("rectifiedOn", today, "rectification", "已经整改"));
      default -> throw new IllegalArgumentException(task);
    }
    return form;
  }
}
