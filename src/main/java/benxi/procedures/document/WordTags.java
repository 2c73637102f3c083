package benxi.procedures.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Finds every placeholder in the text of a Word file, wherever it stands. Read from the file itself
 * and not from the library, which passes over in silence what it does not understand.
 */
final class WordTags {

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]*)]");

  private final List<WordTag> tags = new ArrayList<>();
  private final Consumer<String> fault;

  private WordTags(Consumer<String> fault) {
    this.fault = fault;
  }

  static List<WordTag> in(byte[] word, Consumer<String> fault) throws IOException {
    WordTags reader = new WordTags(fault);
    new WordParts(word).each(reader::read);
    return reader.tags;
  }

  private void read(Document part) {
    NodeList paragraphs = part.getElementsByTagNameNS(WordParts.WORD, "p");
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
      if (WordParts.WORD.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    NodeList pieces = element.getElementsByTagNameNS(WordParts.WORD, "t");
    for (int i = 0; i < pieces.getLength(); i++) {
      text.append(pieces.item(i).getTextContent());
    }
    return text.toString();
  }
}
