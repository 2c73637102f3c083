package benxi.procedures.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a citizen fills in on the board.
 *
 * @param id       made with the empty form: sent twice, it is one objection
 * @param homepage hidden from people; what fills it in is a machine
 */
record ObjectionForm(String id, String name, String phone, String content, String homepage) {

  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|(0\\d{2,3}-?)?\\d{7,8}(-\\d{1,5})?");

  static ObjectionForm empty() {
    return new ObjectionForm(UUID.randomUUID().toString(), "", "", "", "");
  }

  ObjectionForm {
    id = id != null && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? id : UUID.randomUUID().toString();
  }

  ObjectionEntry entry(Instant receivedAt) {
    return new ObjectionEntry(Channel.BOARD, receivedAt, name, phone, content, null);
  }

  /** What is wrong, by field, in one sentence each; empty when it can be taken. */
  Map<String, String> faults() {
    ObjectionEntry entry = entry(Instant.EPOCH);
    Map<String, String> faults = new LinkedHashMap<>();
    if (homepage != null && !homepage.isBlank()) {
      faults.put("homepage", "这一栏请留空，清空以后再提交。");
    }
    if (entry.name() != null && entry.name().length() > ObjectionEntry.LONGEST_NAME) {
      faults.put("name", "姓名最多" + ObjectionEntry.LONGEST_NAME + "字，现在是" + entry.name().length()
          + "字：请只写姓名或单位名称。");
    }
    if (entry.phone() != null && !PHONE.matcher(entry.phone().replace(" ", "")).matches()) {
      faults.put("phone", "“" + shortened(entry.phone()) + "”不是电话号码：请写11位手机号，或者区号-号码，如 024-43840000；也可以不填。");
    }
    if (entry.content() == null) {
      faults.put("content", "还没有写异议内容：请写明对公示的哪一项有异议、事实和理由。");
    } else if (entry.content().length() > ObjectionEntry.LONGEST_CONTENT) {
      faults.put("content", "异议内容最多" + ObjectionEntry.LONGEST_CONTENT + "字，现在是" + entry.content().length()
          + "字：请写要点，详情可以到窗口提交书面材料。");
    }
    return faults;
  }

  private static String shortened(String text) {
    return text.length() > ObjectionEntry.LONGEST_PHONE ? text.substring(0, ObjectionEntry.LONGEST_PHONE) + "…" : text;
  }
}
