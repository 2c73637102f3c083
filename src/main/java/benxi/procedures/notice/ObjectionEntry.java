package benxi.procedures.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An objection as it comes in.
 *
 * @param raisedAt     when the office received it
 * @param name         null: anonymous
 * @param phone        null: not given
 * @param registeredBy user at the counter; null: the citizen on the board
 */
record ObjectionEntry(Channel channel, Instant raisedAt, String name, String phone, String content,
    String registeredBy) {

  static final int LONGEST_NAME = 50;
  static final int LONGEST_PHONE = 30;
  static final int LONGEST_CONTENT = 2000;

  /** Blank is not given; control characters, which no register keeps, are left out. */
  ObjectionEntry {
    name = tidy(name);
    phone = tidy(phone);
    content = tidy(content);
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (content == null) {
      faults.add("没有写异议内容：请写明对公示的哪一项有异议、事实和理由。");
    } else if (content.length() > LONGEST_CONTENT) {
      faults.add("异议内容有" + content.length() + "字，最多" + LONGEST_CONTENT + "字：请写要点，详情可到窗口提交书面材料。");
    }
    if (name != null && name.length() > LONGEST_NAME) {
      faults.add("异议人姓名有" + name.length() + "字，最多" + LONGEST_NAME + "字：请只写姓名或单位名称。");
    }
    if (phone != null && phone.length() > LONGEST_PHONE) {
      faults.add("异议人电话“" + phone + "”太长：请只写一个电话号码。");
    }
    return faults;
  }

  private static String tidy(String text) {
    if (text == null) {
      return null;
    }
    String tidy = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    return tidy.isEmpty() ? null : tidy;
  }
}
