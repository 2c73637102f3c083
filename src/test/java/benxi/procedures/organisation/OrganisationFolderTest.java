package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@DisplayName("组织机构：文件有错，不启动，一次说全")
class OrganisationFolderTest {

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void copyTheRealFolder() throws IOException {
    folder = home.resolve("config/organisation");
    FileSystemUtils.copyRecursively(Path.of("config/organisation"), folder);
  }

  @Test
  @DisplayName("原样的文件夹读得进来")
  void readsTheRealFolder() {
    assertThat(new OrganisationFolder(settings()).organisation().divisions()).hasSize(564 + 32);
  }

  @Test
  @DisplayName("代码错、重复、缺上级、两个市、层级不认识：五处错误一起报，写明文件和行")
  void namesEveryFaultAtOnce() throws IOException {
    Files.writeString(folder.resolve("divisions.csv"), """
        # 说明
        210500,本溪市
        210600,丹东市
        21050,平山区
        210521,本溪满族自治县
        210521,本溪县
        210522100,桓仁镇
        210521100
        """);
    edit("offices.yml", "at: [county]", "at: [country]");

    assertThat(refusal().faults())
        .anyMatch(f -> f.contains("第4行") && f.contains("“21050”不对"))
        .anyMatch(f -> f.contains("第6行") && f.contains("重复，第5行已经有了"))
        .anyMatch(f -> f.contains("第7行") && f.contains("上级区划 210522 不在文件里"))
        .anyMatch(f -> f.contains("第8行") && f.contains("不是“代码,名称”"))
        .anyMatch(f -> f.contains("有且只有一个市") && f.contains("现有2个"))
        .anyMatch(f -> f.contains("offices.yml") && f.contains("countyExaminer") && f.contains("“country”"));
  }

  @Test
  @DisplayName("部门和功能区的代码写错、重复：写明文件和行；它们不是区划，不能充当")
  void unitsOfTheCity() throws IOException {
    Files.writeString(folder.resolve("units.csv"), "2105D01,市安监局\n2105D01,市教育局\n2105X02,别的\n210507,高新区\n");
    assertThat(refusal().faults())
        .anyMatch(f -> f.contains("units.csv") && f.contains("第2行") && f.contains("重复"))
        .anyMatch(f -> f.contains("units.csv") && f.contains("第3行") && f.contains("“2105X02”不对"))
        .anyMatch(f -> f.contains("units.csv") && f.contains("第4行") && f.contains("像 2105D07"));
  }

  @Test
  @DisplayName("岗位只设在写明的单位：没有这个单位、层级不对的写明；别的单位没有这个岗位")
  void unitsThatAloneHaveARole() throws IOException {
    edit("offices.yml", "only: [\"2105D04\"]", "only: [\"2105D04\", \"2105D99\", \"2105Z01\"]");
    edit("training/people.yml", "role: saltHead,             at: \"2105D04\"", "role: saltHead, at: \"2105D05\"");
    assertThat(refusal().faults())
        .anyMatch(f -> f.contains("offices.yml") && f.contains("saltWindow") && f.contains("“2105D99”"))
        .anyMatch(f -> f.contains("saltHead") && f.contains("“2105Z01”"))
        .anyMatch(f -> f.contains("people.yml") && f.contains("“2105D05”没有岗位 saltHead"))
        .noneMatch(f -> f.contains("“2105D04”"));
  }

  @Test
  @DisplayName("缺文件：说出是哪个文件、怎么办")
  void namesTheMissingFiles() throws IOException {
    Files.delete(folder.resolve("divisions.csv"));
    Files.delete(folder.resolve("offices.yml"));

    assertThat(refusal().faults()).hasSize(2)
        .anyMatch(f -> f.contains("divisions.csv") && f.contains("请放回"))
        .anyMatch(f -> f.contains("offices.yml"));
  }

  @Test
  @DisplayName("键写错：写明文件和位置")
  void namesTheWrongKey() throws IOException {
    edit("offices.yml", "    name: 受理窗口\n", "    nam: 受理窗口\n");

    assertThat(refusal().faults()).first().asString()
        .contains("offices.yml").contains("roles › townshipWindow").contains("不认识的项“nam”");
  }

  @Test
  @DisplayName("权限表和人员：岗位、做法、资源、权限、区划写错，一次说全")
  void namesWrongRightsAndPeople() throws IOException {
    edit("rights.yml", "may: [useTasklist, useCockpit, seeCases, countTasks, readTrail]", "may: [useTasklist, fly]");
    edit("rights.yml", "  accountAdmin:\n", "  accountKeeper:\n");
    edit("rights.yml", "FILTER * READ", "FILTRE * READ");
    edit("rights.yml", "APPLICATION cockpit ACCESS", "APPLICATION cockpit TASK_WORK");
    edit("rights.yml", "DEPLOYMENT * READ,CREATE", "DEPLOYMENT *");
    edit("training/people.yml", "at: \"210521100205\"", "at: \"210521100\"");
    edit("training/people.yml", "id: suqing, ", "id: linfeng,");
    edit("training/people.yml", "role: analyst", "role: annalist");

    assertThat(refusal().faults())
        .anyMatch(f -> f.contains("roles › manager") && f.contains("没有做法“fly”"))
        .anyMatch(f -> f.contains("roles › accountKeeper") && f.contains("没有这个岗位"))
        .anyMatch(f -> f.contains("岗位“accountAdmin”没有写权限"))
        .anyMatch(f -> f.contains("没有资源“FILTRE”"))
        .anyMatch(f -> f.contains("权限“TASK_WORK”不适用于 APPLICATION"))
        .anyMatch(f -> f.contains("“DEPLOYMENT *”不对"))
        .anyMatch(f -> f.contains("people.yml") && f.contains("区划“210521100”没有岗位 villageCommittee"))
        .anyMatch(f -> f.contains("id“linfeng”写了两次"))
        .anyMatch(f -> f.contains("没有岗位“annalist”"));
  }

  private StartRefused refusal() {
    return catchThrowableOfType(StartRefused.class, () -> new OrganisationFolder(settings()));
  }

  private ProceduresSettings settings() {
    return new ProceduresSettings(home.toString(), true);
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }
}
