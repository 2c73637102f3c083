package benxi.procedures.relief.termination;

import benxi.procedures.InputRefused;
import java.util.Arrays;
import java.util.List;

/** The six grounds of article 25; two of its items name two each. */
enum Ground {
  DIED("died", "死亡或者被宣告死亡", "第25条第1项"),
  MISSING("missing", "被宣告失踪", "第25条第1项"),
  RECOVERED("recovered", "经过康复治疗恢复劳动能力", "第25条第2项"),
  TURNED_SIXTEEN("turnedSixteen", "年满16周岁且具有劳动能力", "第25条第2项"),
  IMPRISONED("imprisoned", "依法被判处刑罚且在监狱服刑", "第25条第3项"),
  MEANS_CHANGED("meansChanged", "收入和财产状况不再符合第6条规定", "第25条第4项"),
  OBLIGOR_ABLE("obligorAble", "法定义务人具有或者新增了履行义务能力", "第25条第5项"),
  HUKOU_MOVED("hukouMoved", "户籍迁出本市", "第25条第6项");

  final String code;
  final String words;
  final String clause;

  Ground(String code, String words, String clause) {
    this.code = code;
    this.words = words;
    this.clause = clause;
  }

  /** Whether somebody is there whom the township can fetch home: not the dead, the missing, or who is in prison (第27条第2款). */
  boolean leavesSomebodyToFetch() {
    return this != DIED && this != MISSING && this != IMPRISONED;
  }

  /** @throws InputRefused naming the codes there are */
  static Ground of(String code) {
    return Arrays.stream(values()).filter(ground -> ground.code.equals(code)).findFirst().orElseThrow(() ->
        new InputRefused("终止情形“" + code + "”不在第25条之内：请填 " + String.join("、", codes()) + " 中的一种。"));
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(ground -> ground.code).toList();
  }
}
