package benxi.procedures.kill;

import benxi.procedures.form.CreditCode;
import benxi.procedures.form.IdentityNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people enter, happily; nothing of it is about a real person or enterprise. */
final class Entries {

  private static final LocalDate BORN = LocalDate.of(1950, 3, 8);

  private Entries() {}

  /** A man of more than 60; another one for each number. */
  static Map<String, Object> applicant(int number, LocalDate today) {
    return Map.of("filedBy", "self", "applicantName", "韩守田", "appliedOn", today.toString(),
        "identityNumber", identity(number, today));
  }

  static Map<String, Object> enterprise(int number, String village) {
    return Map.of("enterpriseName", "上堡综合商店", "creditCode", creditCode(number), "enterpriseKind", "publicPlace",
        "villageCode", village, "enterpriseAddress", "一组", "directByCityAnswer", "no", "highRiskAnswer", "no",
        "aboveScaleAnswer", "no", "smallOrMicroAnswer", "yes", "gridLevel", "township");
  }

  static Map<String, Object> grid(String division) {
    return Map.of("gridMatter", "open", "gridDivision", division, "gridName", "第一网格");
  }

  static Map<String, Object> saltApplication(int number, LocalDate today) {
    return with(saltEnterprise(number), Map.of("appliedOn", today.toString(), "saltKinds", "精制碘盐，国家标准"));
  }

  static Map<String, Object> saltLicence(int number, LocalDate today) {
    return with(saltEnterprise(number), Map.of("licenceBasis", "reissued", "licenceNumber", "食盐定-" + number,
        "validFrom", today.toString(), "validUntil", today.plusYears(30).toString()));
  }

  private static Map<String, Object> saltEnterprise(int number) {
    return Map.of("applicantName", "第" + number + "盐业公司", "creditCode", creditCode(number), "licenceKind", "production",
        "registeredAddress", "平山区胜利路", "businessAddress", "平山区胜利路", "representative", "田野",
        "contactName", "田野", "contactPhone", "13804140001");
  }

  /** What is entered in a task; empty: nobody of these people does it. */
  static Optional<Map<String, Object>> ofTask(String key, LocalDate on, String village, List<String> investigators) {
    String day = on.toString();
    return Optional.ofNullable(switch (key) {
      case "Task_ExamineMaterials" -> with(circumstances(), Map.of("villageCode", village, "address", "二组",
          "residentSince", "2010-05-01", "applicantPhone", "13804140001", "hukouDivision", village.substring(0, 6), "area", "rural",
          "formerFiveGuaranteesAnswer", "no", "receivedMaterials", List.of("applicationForm", "identityProof", "capacityStatement",
              "incomeStatement", "propertyStatement", "obligorStatement", "undertaking", "checkAuthorisation")));
      case "Task_ReceiveMaterials" -> Map.of("stillMissing", List.of());
      case "Task_AssignInvestigators" -> Map.of("investigators", investigators);
      case "Task_RecordFindings" -> with(circumstances(), Map.of("investigationMethods", List.of("homeVisit", "neighbours"),
          "investigatedOn", day, "economicFindings", "无收入来源，无存款。", "livingFindings", "独居，住房完好。",
          "obligorFindings", "未婚，父母已故，无子女。", "appraisalAnswer", "no"));
      case "Task_SignFindings" -> Map.of("signature", "agreed");
      case "Task_ConfirmByApplicant" -> Map.of("applicantSignature", "signed", "applicantSignedOn", day);
      case "Task_GiveOpinion" -> Map.of("opinion", "approve");
      case "Task_AnswerObjection" -> Map.of("objectionConclusion", "rejected", "objectionAnswer", "经重新核实，情况不属实。");
      case "Task_ReviewFile" -> Map.of("reviewFindings", "材料齐全，程序合规。");
      case "Task_CloseBatch" -> Map.of();
      case "Task_SpotCheck" -> with(circumstances(), Map.of("spotCheckedOn", day, "spotCheckResult", "consistent",
          "spotCheckFindings", "入户核实，情况属实。"));
      case "Task_Decide" -> Map.of("decision", "approved");
      case "Task_DeliverCertificate", "Task_DeliverRefusal" -> Map.of("deliveredOn", day, "deliveredHow", "直接送达",
          "deliveredTo", "韩守田");
      case "Task_CheckRecipient" -> Map.of("checkedOn", day, "checkedItems", List.of("person", "living"),
          "checkFindings", "入户核对。", "checkResult", "unchanged");
      case "Task_Supervise" -> Map.of("delayCause", "人手不足。", "delayArrangement", "本周办结。");
      default -> null;
    });
  }

  private static Map<String, Object> circumstances() {
    return Map.of("studentKind", "none", "illnessGrade", "none", "disabilityKind", "none", "disabilityGrade", "none",
        "orphanSupportAnswer", "no", "noObligorAnswer", "yes");
  }

  private static String identity(int number, LocalDate today) {
    String head = "210521" + BORN.plusDays(number / 900).toString().replace("-", "") + "%03d".formatted(100 + number % 900);
    return withCheckSign(head, "0123456789X", text -> IdentityNumber.fault(text, today));
  }

  static String creditCode(int number) {
    return withCheckSign("91210521%09d".formatted(number), "0123456789ABCDEFGHJKLMNPQRTUWXY", CreditCode::fault);
  }

  private static String withCheckSign(String head, String signs, Function<String, Optional<?>> fault) {
    return signs.chars().mapToObj(sign -> head + (char) sign).filter(text -> fault.apply(text).isEmpty()).findFirst().orElseThrow();
  }

  private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
