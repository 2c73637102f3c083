package benxi.procedures.audit;

import java.util.Arrays;
import java.util.Optional;

/** What is an act with legal effect, and is one line of the trail each time. */
public enum ActKind {

  ACCEPTANCE("受理"),
  LETTER_WRITTEN("制作文书"),
  LETTER_DELIVERED("送达文书"),
  NOTICE_PUBLISHED("公示"),
  NOTICE_WITHDRAWN("公示撤下"),
  DRAW("抽签"),
  OPINION("审核意见"),
  DECISION("审批决定"),
  NUMBER_ISSUED("发给证号"),
  NUMBER_CANCELLED("核销证号"),
  LICENCE_ENDED("许可证终止"),
  STOCK_RECKONED("核算库存"),
  OBJECTION("登记异议"),
  OBJECTION_ANSWER("答复异议"),
  OVERRULE("不按认定结果"),
  SUPERVISION_CHANGE("监管登记变动"),
  INSPECTION("验收"),
  ASSESSMENT("考核"),
  RULE_LIFTED("不执行回避规则"),
  ROLE_CHANGE("岗位权限变动"),
  ACCOUNT_CHANGE("账户变动"),
  VALUE_CHANGE("配置变动"),
  DEPLOYMENT("部署"),
  WHOLE_LOOK("查看完整号码"),
  LOCKOUT("账户锁定"),
  CLOCK_RECOUNT("重新推算期限"),
  REGISTERS_HANDED_OVER("移交登记簿"),
  PRUNING("清除过期记录");

  private final String words;

  ActKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As a line of the table writes it; empty for what no program of ours has written. */
  public static Optional<ActKind> written(String code) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
  }
}
