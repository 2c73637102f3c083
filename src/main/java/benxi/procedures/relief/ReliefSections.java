package benxi.procedures.relief;

import static benxi.procedures.relief.Section.entry;
import static benxi.procedures.relief.Section.section;

import benxi.procedures.casefile.CasefileSection;
import benxi.procedures.organisation.Organisation;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registers of relief add to the file of a case (第24条：一人一档). */
@Configuration(proxyBeanMethods = false)
class ReliefSections {

  private static final Map<String, String> OUTCOMES =
      Map.of("approved", "予以批准", "refused", "不予批准", "withdrawn", "申请人撤回", "died", "申请人死亡");

  @Bean
  CasefileSection reliefApplicationSection(Applications applications, Organisation organisation, Officer officer) {
    return section("relief-application", "申请登记", 10, caseId -> applications.find(caseId).stream().map(a -> entry(
        "申请号", a.caseId(), "申请人", a.applicantName(), "公民身份号码", a.identityNumber(),
        "办理单位", organisation.fullName(a.tenantId()),
        "村（社区）", a.villageCode() == null ? null : organisation.fullName(a.villageCode()),
        "代为申请人", a.agentName(), "申请日期", a.appliedOn(), "登记时间", a.registeredAt(),
        "登记人", officer.name(a.registeredBy()), "受理日期", a.acceptedOn(), "决定日期", a.decidedOn(),
        "结果", a.outcome() == null ? "办理中" : OUTCOMES.get(a.outcome()), "办结日期", a.endedOn())).toList());
  }

  @Bean
  CasefileSection reliefSignatureSection(Signatures signatures, Officer officer) {
    return section("relief-signatures", "调查结果的签字", 25, caseId -> signatures.ofCase(caseId).stream().map(s -> entry(
        "第几次调查", s.round(), "身份", s.signedAs().equals("applicant") ? "申请人" : "调查人员",
        "姓名", officer.name(s.signer()), "签字", s.agreed() ? "签字确认" : "没有签字", "原因", s.reason(),
        "日期", s.on())).toList());
  }

  @Bean
  CasefileSection reliefAppraisalSection(Appraisals appraisals) {
    return section("relief-appraisals", "民主评议", 26, caseId -> appraisals.ofCase(caseId).stream().map(a -> entry(
        "第几次", a.meetingNo(), "日期", a.meetingOn(), "地点", a.place(), "应到", a.panel(), "实到", a.attended(),
        "有效", a.valid(), "同意", a.agree(), "不同意", a.disagree(), "弃权", a.abstain(), "记录", a.minutes())).toList());
  }

  @Bean
  CasefileSection reliefAssessmentSection(Assessments assessments) {
    return section("relief-assessments", "认定", 27, caseId -> assessments.ofCase(caseId).stream().map(a -> entry(
        "环节", a.stage().equals("decision") ? "审批前复核" : "调查后认定", "时间", a.at(), "符合条件", a.eligible(),
        "结论", a.summary(), "各步（决策表的版本）", assessments.inWords(a))).toList());
  }

  @Bean
  CasefileSection reliefConclusionSection(Conclusions conclusions, Officer officer) {
    return section("relief-conclusions", "意见和决定", 50, caseId -> conclusions.ofCase(caseId).stream().map(c -> entry(
        "环节", c.stage().equals("decision") ? "县级审批决定" : "乡镇审核意见", "第几次", c.round(), "时间", c.at(),
        "作出人", officer.name(c.officer()), "结论", c.approve() ? "批准" : "不予批准",
        "认定结果", c.computed() ? "符合条件" : "不符合条件", "不一致的理由", c.reason())).toList());
  }

  @Bean
  CasefileSection reliefRecipientSection(Recipients recipients, Organisation organisation) {
    return section("relief-recipient", "救助供养名册", 60, caseId -> recipients.ofCase(caseId).stream().map(r -> entry(
        "证号", r.certificateNumber(), "批准日期", r.approvedOn(), "享受待遇起始日", r.entitledFrom(),
        "村（社区）", organisation.fullName(r.villageCode()), "在册", r.current())).toList());
  }

  @Bean
  CasefileSection reliefDrawSection(Batches batches) {
    return section("relief-draw", "随机抽查", 45, caseId -> batches.ofCase(caseId).stream().map(id -> {
      Batches.Member member = batches.members(id).stream().filter(m -> m.caseId().equals(caseId)).findFirst().orElseThrow();
      return entry("批次", id, "编入时间", member.joinedAt(), "摘要", member.drawHash(), "抽中", member.drawn());
    }).toList());
  }
}
