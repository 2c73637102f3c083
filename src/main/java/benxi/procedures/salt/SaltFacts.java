package benxi.procedures.salt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that a letter may say of an enterprise and its licences, under the names that templates use. */
@Component
class SaltFacts {

  private final SaltEnterprises enterprises;
  private final Holders holders;
  private final LicenceDays days;
  private final SaltWords words;

  SaltFacts(SaltEnterprises enterprises, Holders holders, LicenceDays days, SaltWords words) {
    this.enterprises = enterprises;
    this.holders = holders;
    this.days = days;
    this.words = words;
  }

  Map<String, Object> of(Licence licence) {
    Map<String, Object> all = of(enterprises.get(licence.creditCode()));
    all.put("licenceNumber", licence.number());
    all.put("licenceKind", kind(licence.kind()));
    all.put("validUntil", licence.validUntil());
    all.put("stopsOn", licence.validUntil().plusDays(1));
    all.put("applicationsFrom", days.applicationsOpen(licence));
    return all;
  }

  Map<String, Object> of(SaltEnterprise enterprise) {
    Map<String, Object> all = new HashMap<>();
    all.put("enterprise", enterprise.name());
    all.put("creditCode", enterprise.creditCode());
    all.put("registeredAddress", enterprise.registeredAddress());
    all.put("businessAddress", enterprise.businessAddress());
    all.put("representative", enterprise.representative());
    return all;
  }

  /** What the forms of a case against an enterprise have collected. */
  Map<String, Object> ofCase(SaltCase data) {
    Map<String, Object> all = of(enterprises.get(data.text("creditCode")));
    boolean withdrawal = "withdrawal".equals(data.text("measure"));
    all.put("licences", inWords(Holders.runningOrAll(holders.concerned(data.text("creditCode"), withdrawal))));
    all.put("ground", data.text("groundText"));
    for (String key : List.of("clause", "facts", "investigationFindings", "remedyFindings", "requestReason", "answerNumber")) {
      all.put(key, data.text(key));
    }
    all.put("answeredOn", data.date("answeredOn"));
    return all;
  }

  String kind(String code) {
    return words.of("licenceKind", code);
  }

  String inWords(List<Licence> licences) {
    return licences.stream().map(licence -> kind(licence.kind()) + " " + licence.number()).collect(Collectors.joining("、"));
  }

  /** 2018年12月31日. */
  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
