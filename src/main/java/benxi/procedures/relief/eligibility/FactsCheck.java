package benxi.procedures.relief.eligibility;

import benxi.procedures.decision.Vocabulary;
import benxi.procedures.relief.eligibility.ApplicantFacts.Obligor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is missing or contradicts itself in the facts, before any table is asked. */
final class FactsCheck {

  private final Vocabulary vocabulary;
  private final List<String> faults = new ArrayList<>();

  FactsCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Every fault a sentence in Chinese; empty when the tables can be asked. */
  List<String> faults(ApplicantFacts facts, LocalDate on) {
    birthDate("申请人", facts.birthDate(), on);
    choice("就学情况", "studentKind", facts.studentKind());
    choice("残疾类别", "disabilityKind", facts.disabilityKind());
    choice("残疾等级", "disabilityGrade", facts.disabilityGrade());
    choice("病残等级", "illnessGrade", facts.illnessGrade());
    certificate(facts);
    faults(facts.means());
    obligors(facts, on);
    return faults;
  }

  /** As for income and property alone. */
  List<String> faults(Means facts) {
    choice("城乡类别", "area", facts.area());
    if (facts.countyCode() == null || !facts.countyCode().matches("[0-9]{6}")) {
      faults.add("所在区县代码“" + facts.countyCode() + "”不对，请填6位区划代码。");
    }
    if (facts.householdMembers() < 1) {
      faults.add("共同生活的家庭成员是 " + facts.householdMembers() + " 人，至少是本人一人，请更正。");
    }
    facts.income().forEach(item -> {
      choice(item.member() + "的收入种类", "incomeKind", item.incomeKind());
      amount(item.member() + "的月收入", item.monthlyAmount());
    });
    facts.deductions().forEach(item -> {
      choice(item.member() + "的扣除种类", "deductionKind", item.deductionKind());
      amount(item.member() + "的每月扣除金额", item.monthlyAmount());
    });
    facts.property().forEach(item -> {
      choice(item.owner() + "的财产种类", "propertyKind", item.propertyKind());
      amount(item.owner() + "的财产金额", item.amount());
    });
    return faults;
  }

  private void certificate(ApplicantFacts facts) {
    boolean kind = !"none".equals(facts.disabilityKind());
    boolean grade = !"none".equals(facts.disabilityGrade());
    if (kind != grade && allowed(facts)) {
      faults.add("残疾类别是“" + vocabulary.word("disabilityKind", facts.disabilityKind()) + "”，残疾等级是“"
          + vocabulary.word("disabilityGrade", facts.disabilityGrade()) + "”，两者不一致。请按第二代残疾证填写类别和等级。");
    }
  }

  private boolean allowed(ApplicantFacts facts) {
    return vocabulary.allows("disabilityKind", facts.disabilityKind())
        && vocabulary.allows("disabilityGrade", facts.disabilityGrade());
  }

  private void obligors(ApplicantFacts facts, LocalDate on) {
    boolean none = facts.obligors().isEmpty();
    // Article 35 recognises former 五保 people directly: nobody asks for their obligors again.
    if (none && !facts.statedNoObligor() && !facts.formerFiveGuarantees()) {
      faults.add("法定义务人一个也没有填写。请逐个填写；确实没有的，请勾选“没有法定义务人”。");
    }
    if (!none && facts.statedNoObligor()) {
      faults.add("勾选了“没有法定义务人”，又填写了 " + facts.obligors().size() + " 个法定义务人，请改正其中一处。");
    }
    facts.obligors().forEach(obligor -> obligor(obligor, on));
  }

  private void obligor(Obligor obligor, LocalDate on) {
    choice("法定义务人" + obligor.name() + "的情况", "obligorStatus", obligor.obligorStatus());
    if (obligor.birthDate() != null || "lowIncome".equals(obligor.obligorStatus())) {
      birthDate("法定义务人" + obligor.name(), obligor.birthDate(), on);
    }
  }

  private void birthDate(String whose, LocalDate birthDate, LocalDate on) {
    if (birthDate == null) {
      faults.add(whose + "的出生日期没有填写，年龄要按它计算，请补上。");
    } else if (birthDate.isAfter(on)) {
      faults.add(whose + "的出生日期 " + birthDate + " 晚于认定日期 " + on + "，请更正。");
    }
  }

  private void choice(String what, String list, String code) {
    if (!vocabulary.allows(list, code)) {
      faults.add(what + (code == null ? "没有选择" : "“" + code + "”不在可选项中") + "，请选择：" + vocabulary.offer(list) + "。");
    }
  }

  private void amount(String what, BigDecimal amount) {
    if (amount == null) {
      faults.add(what + "没有填写，没有的请填 0。");
    } else if (amount.signum() < 0) {
      faults.add(what + "“" + amount.toPlainString() + "”小于零，请填不小于零的金额。");
    }
  }
}
