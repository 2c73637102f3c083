package benxi.procedures.relief.transfer;

import static benxi.procedures.relief.Section.entry;
import static benxi.procedures.relief.Section.section;

import benxi.procedures.casefile.Attachment;
import benxi.procedures.casefile.CasefileSection;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Officer;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a move adds to the files of both counties (第24条：一人一档). */
@Configuration(proxyBeanMethods = false)
class TransferSections {

  private static final Map<String, String> OUTCOMES =
      Map.of("transferred", "档案已迁移", "refused", "不予迁移", "supportEnded", "供养已终止");

  @Bean
  CasefileSection transferSection(Transfers transfers, Organisation organisation, Officer officer) {
    return section("relief-transfer", "档案迁移", 10, caseId -> Stream.concat(transfers.find(caseId).stream(),
        transfers.ofAdmission(caseId).stream()).map(t -> entry(
        "迁移编号", t.caseId(), "证号", t.certificateNumber(), "迁出县区", organisation.fullName(t.fromCounty()),
        "迁入", organisation.fullName(t.toVillage()), "迁入后住址", t.newAddress(), "迁移日期", t.movedOn(),
        "原因", t.reason(), "登记人", officer.name(t.registeredBy()), "迁出地核对日期", t.releasedOn(),
        "迁入地确认日期", t.admittedOn(), "迁出地发放到", t.paidUntil(),
        "结果", t.outcome() == null ? "办理中" : OUTCOMES.get(t.outcome()), "办结日期", t.endedOn())).toList());
  }

  @Bean
  CasefileSection transferredFileSection(Transfers transfers) {
    return section("relief-transferred-file", "迁出地移交的案卷", 70, caseId -> transfers.fileSum(caseId).stream()
        .map(sum -> entry("案卷", new Attachment("迁出地案卷.zip", sum, () -> transfers.file(caseId)), "SHA-256", sum)).toList());
  }
}
