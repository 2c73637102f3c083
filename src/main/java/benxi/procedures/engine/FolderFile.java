package benxi.procedures.engine;

import benxi.procedures.model.PlainXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of the working folders: of one that is too large only so much that it is seen to be. */
final class FolderFile {

  private FolderFile() {}

  static byte[] bytes(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(PlainXml.MOST_BYTES + 1);
    }
  }

  /** @throws java.nio.charset.CharacterCodingException if it is not UTF-8 */
  static String text(Path file) throws IOException {
    byte[] bytes = bytes(file);
    return bytes.length > PlainXml.MOST_BYTES ? " ".repeat(bytes.length)
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
