package benxi.procedures.notice;

import benxi.procedures.InputRefused;
import benxi.procedures.form.PersonalNumbers;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a procedure asks to be published; the variables are those of the model's documentation. */
record NoticeRequest(NoticeKind kind, String periodKey, String villageCode, String title, NoticeFacts facts,
    boolean objectionsAllowed, String answerRole, String window) {

  private static final int LONGEST_TITLE = 200;

  /** @throws InputRefused naming everything that cannot be published so */
  static NoticeRequest of(DelegateExecution execution, NoticeKinds kinds, Organisation organisation,
      Offices offices, ObjectMapper json) {
    List<String> faults = new ArrayList<>();
    String key = text(execution, "noticeKind", faults);
    NoticeKind kind = kinds.find(key).orElse(null);
    if (key != null && kind == null) {
      faults.add("公示种类 noticeKind“" + key + "”在 config/notices 中没有文件：请写 "
          + String.join("、", kinds.keys()) + " 中的一种。");
    }
    String periodKey = text(execution, "noticePeriodKey", faults);
    String village = text(execution, "villageCode", faults);
    if (village != null && !organisation.isVillage(village)) {
      faults.add("公示的村（社区）代码 villageCode“" + village + "”不在本市区划中：请填 12 位的村（社区）代码。");
    }
    String title = text(execution, "noticeTitle", faults);
    if (title != null && (title.length() > LONGEST_TITLE || PersonalNumbers.phone(title).isPresent())) {
      faults.add("公示标题“" + title + "”太长或者有电话号码：最多" + LONGEST_TITLE + "字，不写电话。");
    }
    String window = (String) execution.getVariable("noticeWindow");
    if (window != null && offices.roles().stream().noneMatch(role -> role.key().equals(window))) {
      faults.add("张贴公示的岗位 noticeWindow“" + window + "”不在 config/organisation/offices.yml 中：请改成其中的一个岗位。");
    }
    NoticeFacts facts = NoticeFacts.read(execution.getVariable("noticeFacts"), json, faults);
    if (!(execution.getVariable("objectionsAllowed") instanceof Boolean allowed)) {
      faults.add("没有说明是否接受异议：请在调用公示的流程中给出 objectionsAllowed（true 或 false）。");
      throw new InputRefused(faults);
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return new NoticeRequest(kind, periodKey, village, PersonalNumbers.masked(title), facts, allowed,
        (String) execution.getVariable("answerRole"), window);
  }

  private static String text(DelegateExecution execution, String variable, List<String> faults) {
    if (execution.getVariable(variable) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    faults.add("公示缺少 " + variable + "：请在调用公示的流程中给出。");
    return null;
  }
}
