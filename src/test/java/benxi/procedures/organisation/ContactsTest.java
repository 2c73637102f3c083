package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("举报联系方式 contacts.yml")
class ContactsTest {

  @TempDir Path home;

  private final Organisation organisation =
      new OrganisationFolder(new ProceduresSettings(".", true)).organisation();

  @Test
  @DisplayName("第22条第4款: 乡镇自己没有写的,用县的,再没有用全市的")
  void nearestAbove() throws IOException {
    write("""
        contacts:
          - { division: "210500", address: 市窗口, phone: "12345", hours: 工作日 }
          - { division: "210521", address: 县窗口, phone: "024-46800000", hours: 工作日 }
        """);
    Contacts contacts = new Contacts(new ProceduresSettings(home.toString(), false), organisation);
    assertThat(contacts.of("210521100").address()).isEqualTo("县窗口");
    assertThat(contacts.of("210502").address()).isEqualTo("市窗口");
  }

  @Test
  @DisplayName("正式使用时留着培训值、区划不对、全市没有、写了两次: 全部点名")
  void namesEveryFault() throws IOException {
    write("""
        contacts:
          - { division: "210521", address: 县窗口, phone: "1", hours: 工作日, training: true }
          - { division: "210521", address: 县窗口, phone: "1", hours: 工作日 }
          - { division: "999999", address: 窗口, phone: "1", hours: 工作日 }
        """);
    assertThatThrownBy(() -> new Contacts(new ProceduresSettings(home.toString(), false), organisation))
        .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.faults()).satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("培训用的联系方式"), fault -> assertThat(fault).contains("写了两次"),
            fault -> assertThat(fault).contains("999999"), fault -> assertThat(fault).contains("210500")));
  }

  private void write(String text) throws IOException {
    Path folder = home.resolve("config/organisation");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("contacts.yml"), text);
  }
}
