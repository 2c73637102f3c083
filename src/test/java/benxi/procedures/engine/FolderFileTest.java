package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.model.PlainXml;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("流程和表单文件夹里的文件")
class FolderFileTest {

  @TempDir Path folder;

  @Test
  @DisplayName("太大的不整个读进来：只读到看得出太大为止")
  void huge() throws Exception {
    Path huge = folder.resolve("huge.bpmn");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(20_000_000_000L);
    }
    assertThat(FolderFile.bytes(huge)).hasSize(PlainXml.MOST_BYTES + 1);
    assertThat(FolderFile.text(huge)).hasSize(PlainXml.MOST_BYTES + 1);
  }

  @Test
  @DisplayName("不是 UTF-8 的不猜")
  void otherEncoding() throws Exception {
    Path file = folder.resolve("gbk.bpmn");
    Files.write(file, "受理".getBytes("GBK"));
    assertThatThrownBy(() -> FolderFile.text(file)).isInstanceOf(CharacterCodingException.class);
    Files.write(file, "受理".getBytes(StandardCharsets.UTF_8));
    assertThat(FolderFile.text(file)).isEqualTo("受理");
  }
}
