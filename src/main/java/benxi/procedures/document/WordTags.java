package benxi.procedures.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Finds every placeholder in the text of a Word file, wherever it stands. Read from the file itself
 * and not from the library, which passes over in silence what it does not understand.
 */
final class WordTags {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern PARTS =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");
  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]*)]");

  private final List<WordTag> tags = new ArrayList<>();
  private final Consumer<String> fault;

  private WordTags(Consumer<String> fault) {
    this.fault = fault;
  }

  static List<WordTag> in(byte[] word, Consumer<String> fault) {
    WordTags reader = new WordTags(fault);
    boolean found = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (PARTS.matcher(entry.getName()).matches()) {
          found |= entry.getName().equals("word/document.xml");
          reader.read(parse(zip.readAllBytes()));
        }
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      fault.accept("打不开（" + e.getMessage() + "）：请用 Word 或 WPS 另存为 .docx 后再试。");
      return List.of();
    }
    if (!found) {
      fault.accept("不是 Word 文件（.docx）：请用 Word 或 WPS 另存为 .docx 后再试。");
    }
    return reader.tags;
  }

  private static Document parse(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private void read(Document part) {
    NodeList paragraphs = part.getElementsByTagNameNS(WORD, "p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      Element paragraph = (Element) paragraphs.item(i);
      String text = text(paragraph);
      Matcher tag = TAG.matcher(text);
      while (tag.find()) {
        if (NAME.matcher(tag.group(1)).matches()) {
          tags.add(tag(tag.group(1), text, paragraph));
        } else {
          fault.accept("段落“" + text + "”中的标记 " + tag.group() + " 不支持：占位符只能是字母和数字，如 {{applicant}}，"
              + "不能是表达式、图片、循环或嵌入文档。");
        }
      }
      String rest = TAG.matcher(text).replaceAll("");
      if (rest.contains("{{") || rest.contains("}}")) {
        fault.accept("段落“" + text + "”中的占位符没有成对的 {{ 和 }}：请补全，并写在同一段里。");
      }
    }
  }

  private static WordTag tag(String key, String text, Element paragraph) {
    Element row = ancestor(paragraph, "tr");
    return row == null ? new WordTag(key, text, null, List.of())
        : new WordTag(key, text, all(TAG, text(row)), all(COLUMN, text(row)));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Element ancestor(Node node, String name) {
    for (Node up = node.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
      if (WORD.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    NodeList pieces = element.getElementsByTagNameNS(WORD, "t");
    for (int i = 0; i < pieces.getLength(); i++) {
      text.append(pieces.item(i).getTextContent());
    }
    return text.toString();
  }
}
