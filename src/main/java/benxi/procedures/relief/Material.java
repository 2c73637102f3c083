package benxi.procedures.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The materials of an application (第20条第1款至第3款), as the one-time notice names them. */
enum Material {
  APPLICATION_FORM("applicationForm", "《本溪市特困人员救助供养申请审批表》（附件1）"),
  IDENTITY_PROOF("identityProof", "本人有效身份证明"),
  CAPACITY_STATEMENT("capacityStatement", "劳动能力的书面声明"),
  INCOME_STATEMENT("incomeStatement", "生活来源的书面声明"),
  PROPERTY_STATEMENT("propertyStatement", "财产状况的书面声明"),
  OBLIGOR_STATEMENT("obligorStatement", "赡养、抚养、扶养情况的书面声明"),
  UNDERTAKING("undertaking", "提供信息真实、完整的承诺书"),
  CHECK_AUTHORISATION("checkAuthorisation", "授权核查家庭经济状况的手续"),
  DISABILITY_CERTIFICATE("disabilityCertificate", "第二代《中华人民共和国残疾证》");

  final String code;
  final String label;

  Material(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** 残疾人应当提供第二代残疾证; everybody gives the rest (第20条第2款). */
  static List<Material> required(boolean disabled) {
    List<Material> required = new ArrayList<>(Arrays.asList(values()));
    if (!disabled) {
      required.remove(DISABILITY_CERTIFICATE);
    }
    return required;
  }

  static Material of(String code) {
    return Arrays.stream(values()).filter(material -> material.code.equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no material " + code));
  }
}
