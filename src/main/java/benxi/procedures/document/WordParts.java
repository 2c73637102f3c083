package benxi.procedures.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The parts of a Word file that hold text, as trees: body, headers, footers, notes. */
final class WordParts {

  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String BODY = "word/document.xml";
  private static final Pattern WITH_TEXT =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** @throws IOException with the reason, when the bytes are not those of a Word file */
  WordParts(byte[] word) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    if (!files.containsKey(BODY)) {
      throw new IOException("不是 .docx 文件");
    }
  }

  void each(Consumer<Document> visitor) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (WITH_TEXT.matcher(file.getKey()).matches()) {
        visitor.accept(parse(file.getValue()));
      }
    }
  }

  /** The same file with every part that holds text as the visitor leaves it. */
  byte[] changed(Consumer<Document> visitor) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(changed)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        if (WITH_TEXT.matcher(file.getKey()).matches()) {
          Document part = parse(file.getValue());
          visitor.accept(part);
          zip.write(written(part));
        } else {
          zip.write(file.getValue());
        }
        zip.closeEntry();
      }
    }
    return changed.toByteArray();
  }

  private static Document parse(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static byte[] written(Document part) throws IOException {
    try {
      ByteArrayOutputStream xml = new ByteArrayOutputStream();
      TransformerFactory.newInstance().newTransformer().transform(new DOMSource(part), new StreamResult(xml));
      return xml.toByteArray();
    } catch (TransformerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
