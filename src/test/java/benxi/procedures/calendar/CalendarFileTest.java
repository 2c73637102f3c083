package benxi.procedures.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("放假安排文件")
class CalendarFileTest {

  @TempDir Path folder;

  @Test
  @DisplayName("新的一年放进文件夹，就不再是暂定的")
  void newYearCounts() throws IOException {
    file("2027.json", """
        {"year": 2027,
         "notices": [{"title": "国务院办公厅关于2027年部分节假日安排的通知", "address": "https://www.gov.cn/2027"}],
         "holidays": [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}],
         "makeUpDays": [{"date": "2027-01-10", "for": "元旦"}]}
        """);

    WorkingCalendar calendar = WorkingCalendar.load(folder);

    assertThat(calendar.workingDaysAfter(LocalDate.of(2027, 1, 1), 6)).satisfies(due -> {
      assertThat(due.date()).isEqualTo(LocalDate.of(2027, 1, 10));
      assertThat(due.provisional()).isFalse();
    });
  }

  @Test
  @DisplayName("写错的文件：所有错误一次说全，逐条写明文件和位置")
  void everyFaultAtOnce() throws IOException {
    file("2027.json", """
        {"year": 2026, "source": "网上",
         "notices": [{"title": "通知", "address": "gov.cn/2027"}],
         "holidays": [{"name": "元旦", "from": "2026-12-31", "to": "2027-01-02"},
                      {"name": "春节", "from": "2027-02-05", "to": "2027-02-06"},
                      {"name": "春节", "from": "2027-02-06", "to": "2027-02-07"},
                      {"name": "清明节", "from": "2027-04-05", "to": "2027-04-03"},
                      {"name": "劳动节", "from": "2027-02-30", "to": "2027-05-01", "days": 3}],
         "makeUpDays": [{"date": "2027-02-08", "for": "春节"}]}
        """);
    file("2028.json", "{\"year\": 2028,\n \"holidays\": [}");
    file("2029.json", "{\"year\": 2029, \"holidays\": [], \"makeUpDays\": []}");
    file("二〇三〇年.json", "{}");

    assertThat(faults()).containsExactlyInAnyOrder(
        "config/calendar/2027.json：不认识的项“source”；这里只能写 year、notices、holidays、makeUpDays。",
        "config/calendar/2027.json：year 写的是 2026，与文件名的 2027 年不一致，请改成 2027。",
        "config/calendar/2027.json 的 notices 第1项：address 的值“gov.cn/2027”不是网址，应当以 http:// 或 https:// 开头。",
        "config/calendar/2027.json 的 holidays 第1项：2026-12-31 不在 2027 年，请写到 config/calendar/2026.json 里，并在那里写上公布它的通知。",
        "config/calendar/2027.json 的 holidays 第3项：2027-02-06 写了两次，同一天只能写一次，请删去一处。",
        "config/calendar/2027.json 的 holidays 第4项：清明节的 to（2027-04-03）早于 from（2027-04-05）。",
        "config/calendar/2027.json 的 holidays 第5项：不认识的项“days”；这里只能写 name、from、to。",
        "config/calendar/2027.json 的 holidays 第5项：“from”的值“2027-02-30”不是日期，请写成 2017-10-01 这样的实有日期。",
        "config/calendar/2027.json 的 makeUpDays 第1项：2027-02-08 是星期一，本来就上班；调休上班日只能是周六或周日。",
        "config/calendar/2028.json 第2行第15列：JSON 写法不对（Unexpected close marker '}': expected ']'）。请对照同一文件夹中的其他文件改正。",
        "config/calendar/2029.json：“notices”缺少，应当是一个列表（可以为空）。",
        "config/calendar/2029.json：notices 没有写公布放假安排的通知，请写上国务院办公厅通知的标题和网址。",
        "config/calendar/二〇三〇年.json：文件名不对，应当是“年份.json”，例如 2027.json。");
  }

  @Test
  @DisplayName("文件夹不存在或是空的：启动被拒绝，说出文件夹")
  void missingFolder() {
    assertThat(faults()).singleElement().asString().contains(folder.toString(), "没有放假安排");
    assertThatThrownBy(() -> WorkingCalendar.load(folder.resolve("没有")))
        .isInstanceOf(StartRefused.class).hasMessageContaining("找不到文件夹");
  }

  private List<String> faults() {
    try {
      WorkingCalendar.load(folder);
      return List.of();
    } catch (StartRefused refused) {
      return refused.faults();
    }
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
