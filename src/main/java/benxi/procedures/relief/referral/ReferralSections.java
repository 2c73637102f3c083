package benxi.procedures.relief.referral;

import static benxi.procedures.relief.Section.entry;
import static benxi.procedures.relief.Section.section;

import benxi.procedures.casefile.CasefileSection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of referrals adds to the file of a case (第24条：一人一档). */
@Configuration(proxyBeanMethods = false)
class ReferralSections {

  private static final Map<String, String> RESULTS = Map.of("admitted", "已纳入", "refused", "不符合条件", "declined", "本人放弃",
      "died", "本人死亡，不再转介");

  @Bean
  CasefileSection referralSection(Referrals referrals) {
    return section("relief-referrals", "转介其他救助", 62, caseId -> referrals.ofCase(caseId).stream().map(r -> entry(
        "转介到", r.aid().words, "情况", r.reason(), "发出日期", r.sentOn(), "答复日期", r.answeredOn(),
        "答复", r.result() == null ? "尚未答复" : RESULTS.get(r.result()), "答复内容", r.answer())).toList());
  }
}
