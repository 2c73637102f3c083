package benxi.procedures.engine;

import benxi.procedures.form.FormExample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A submission of the example form in which some fields were changed at random, to values that are known
 * to be right or wrong by what the form says; the same seed gives the same submission.
 *
 * @param given    as JSON has it
 * @param badKeys  the fields that were given a wrong value
 */
record RandomSubmission(Map<String, Object> given, Set<String> badKeys) {

  /** Right by the form, whatever the others hold (age stays at 60 or more, for the grades and the income). */
  private static final Map<String, List<Object>> RIGHT = Map.ofEntries(
      Map.entry("name", List.of("张三", "O'B <b>", "  李四  ", "𠮷野家", "${x}", "{{x}}", "=1+1")),
      Map.entry("code", List.of("ZZ000", "AB999")),
      Map.entry("email", List.of("a@b.cn", "x.y+z@sub.example.com")),
      Map.entry("idNumber", List.of("440524188001010014", "11010519491231002x", " 11010519491231002X ")),
      Map.entry("phone", List.of("13900001111", "02442800000", "024-42800000-801")),
      Map.entry("village", List.of("210521100203", " 210521100203 ")),
      Map.entry("age", List.of(60, 67.0, 150)),
      Map.entry("income", List.of(0, 0.01, 60000, 59999.99)),
      Map.entry("step", List.of(0, -0.5, 1e6)),
      Map.entry("textNumber", List.of("0", "-1.25")),
      Map.entry("sex", List.of("male", "female")),
      Map.entry("grade", List.of("甲", "乙")),
      Map.entry("methods", List.of(List.of(), List.of("letter"), List.of("visit", "letter"))),
      Map.entry("tags", List.of(List.of("urgent", "slow"))),
      Map.entry("bornOn", List.of("1949-12-31", "1850-01-01", "1948-02-29")),
      Map.entry("visitOn", List.of("2017-10-09", "1950-01-01")),
      Map.entry("meetOn", List.of("2017-10-09", "2199-12-31")),
      Map.entry("meetTime", List.of("00:00", "23:45")),
      Map.entry("heldAt", List.of("2017-10-08T00:00+08:00", "2199-01-01T23:59-11:30")),
      Map.entry("household", List.of("张三\tchild", "\n\n张三\t子女\t0.5\n", "一\tchild\n二\tchild\n三\t配偶\t1")),
      Map.entry("visited", List.of(false)),
      Map.entry("opened", List.of("SQ-1")),
      Map.entry("office", List.of("民政", "财政")),
      Map.entry("remark", List.of("", "长".repeat(4000), "a\tb\r\nc", "'; drop table x; --", "\\u0000", "家人👨‍👩‍👧")));

  private static final Map<String, List<Object>> WRONG = Map.ofEntries(
      Map.entry("name", List.of("", " ", "张", "一二三四五六七八九十十一", "a\u0000b", "a\nb", "\uD83D张", 5, true, List.of("张三"), Map.of("a", 1))),
      Map.entry("code", List.of("ab123", "AB1234", "AB12", 1)),
      Map.entry("email", List.of("a@", "@b.cn", "a b@c.cn", "a@b", "x".repeat(3000) + "@b.cn")),
      Map.entry("idNumber", List.of("1", "110105194912310020", "110105194902300025", "99010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", 110105194912310L)),
      Map.entry("creditCode", List.of("91350100M000100Y44", "x".repeat(18), false)),
      Map.entry("phone", List.of("12345678901", "+8613900001111", "139 0000 1111", "٠١٢٣٤٥٦٧٨٩١")),
      Map.entry("village", List.of("210521", "210521100", "000000000000", "../../x")),
      Map.entry("age", List.of(-1, 151, 60.5, "67", 1e300, true, List.of(67), 9007199254740993L)),
      Map.entry("income", List.of(-0.01, 0.001, 1e12, "1200", List.of())),
      Map.entry("step", List.of(0.3, "1", true)),
      Map.entry("textNumber", List.of(1, "1e5", "NaN", "１", "1,000")),
      Map.entry("agreed", List.of(false, "true", 1, "")),
      Map.entry("sex", List.of("x", "Male", "male ", 0, true, List.of("male"))),
      Map.entry("grade", List.of("丙", "甲乙", 1)),
      Map.entry("methods", List.of("visit", List.of("spy"), List.of("visit", "visit"), List.of(1), List.of(List.of("visit")), 7)),
      Map.entry("tags", List.of(List.of("urgent", "x"), "urgent", Map.of("urgent", true))),
      Map.entry("bornOn", List.of("1949-02-30", "0000-01-01", "1949-1-1", "1949/01/01", "2017-10-10", "19491231", "1949-12-31T00:00", 19491231, "今天")),
      Map.entry("visitOn", List.of("2017-10-10", "1800-01-01", "2017-10-09Z")),
      Map.entry("meetOn", List.of("2017-10-08", "2200-01-01", "-2017-10-09")),
      Map.entry("meetTime", List.of("24:00", "15:50", "15:45:00", "3:45", "15:45Z", 945)),
      Map.entry("heldAt", List.of("2017-10-08", "2017-10-08T09:07", "2017-10-08T09:07+25:00", "2017-10-08 09:07+08:00", "T+08:00")),
      Map.entry("household", List.of("张三", "张三\tx", "\tchild", "张三\tchild\t-1", "张三\tchild\t1\t2", "长".repeat(5000), "张三\tchild\n".repeat(4), 3)),
      Map.entry("visits", List.of(1, "1")),
      Map.entry("found", List.of("有人")),
      Map.entry("deep", List.of("补")),
      Map.entry("opened", List.of("SQ-2", 1, List.of("SQ-1"))),
      Map.entry("closed", List.of("x")),
      Map.entry("frozen", List.of("x")),
      Map.entry("office", List.of("文化", 1, Map.of("value", "民政"))),
      Map.entry("remark", List.of("长".repeat(4001), "\u0007", "\uDC00", "\u202E反", "零\u200B宽", 1.5, List.of("a"))),
      Map.entry("assignee", List.of("demo")),
      Map.entry("processInstanceId", List.of("x", 1)),
      Map.entry("x".repeat(5000), List.of("x")),
      Map.entry("__proto__", List.of(true)),
      Map.entry("名字", List.of("x")),
      Map.entry("", List.of("x")));

  private static final List<String> REQUIRED = List.of("name", "age", "agreed");

  static RandomSubmission of(Random random) {
    Map<String, Object> given = new LinkedHashMap<>(FormExample.rightSubmission());
    Set<String> bad = new LinkedHashSet<>();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int kind = random.nextInt(10);
      if (kind < 5) {
        String key = pick(WRONG.keySet(), random);
        given.put(key, pick(WRONG.get(key), random));
        bad.add(key);
      } else if (kind < 9) {
        String key = pick(RIGHT.keySet(), random);
        given.put(key, pick(RIGHT.get(key), random));
        bad.remove(key);
      } else {
        String key = pick(given.keySet(), random);
        given.remove(key);
        bad.remove(key);
        if (REQUIRED.contains(key)) {
          bad.add(key);
        }
      }
    }
    return new RandomSubmission(given, bad);
  }

  boolean isRight() {
    return badKeys.isEmpty();
  }

  /** Sorted, because the order of a map's keys is another one in every run. */
  private static String pick(Set<String> keys, Random random) {
    return pick(new ArrayList<>(new TreeSet<>(keys)), random);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
