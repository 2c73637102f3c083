package benxi.procedures.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Puts every placeholder into a run of its own. Word tears one apart at will, and the library, when
 * it has to split a run itself, gives the pieces the Latin font also for Chinese.
 */
final class WordRuns {

  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}|\\[[A-Za-z][A-Za-z0-9]*]");
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private WordRuns() {}

  static byte[] apart(byte[] word) throws IOException {
    return new WordParts(word).changed(WordRuns::apart);
  }

  private static void apart(Document part) {
    List<Element> paragraphs = elements(part.getElementsByTagNameNS(WordParts.WORD, "p"));
    for (Element paragraph : paragraphs) {
      List<Element> texts = elements(paragraph.getElementsByTagNameNS(WordParts.WORD, "t"));
      texts.removeIf(text -> above(text, "p") != paragraph || above(text, "r") != text.getParentNode());
      gather(texts);
      texts.forEach(WordRuns::split);
    }
  }

  /** A tag that begins in one text and ends in a later one moves into the first. */
  private static void gather(List<Element> texts) {
    StringBuilder whole = new StringBuilder();
    texts.forEach(text -> whole.append(text.getTextContent()));
    Matcher tag = TAG.matcher(whole);
    while (tag.find()) {
      int at = 0;
      boolean begun = false;
      for (Element text : texts) {
        String old = text.getTextContent();
        int from = Math.max(tag.start() - at, 0);
        int to = Math.min(tag.end() - at, old.length());
        if (from < to && (begun || to - from < tag.group().length())) {
          write(text, old.substring(0, from) + (begun ? "" : tag.group()) + old.substring(to));
        }
        begun |= from < to;
        at += old.length();
      }
      // Lengths have moved between the texts, their sum has not: later tags are found from the same whole.
    }
  }

  private static void split(Element text) {
    List<String> pieces = pieces(text.getTextContent());
    if (pieces.size() < 2) {
      return;
    }
    Element run = (Element) text.getParentNode();
    List<Node> after = new ArrayList<>();
    for (Node next = text.getNextSibling(); next != null; next = next.getNextSibling()) {
      after.add(next);
    }
    write(text, pieces.get(0));
    Element last = run;
    for (String piece : pieces.subList(1, pieces.size())) {
      Element added = (Element) run.cloneNode(false);
      elements(run.getChildNodes()).stream().filter(child -> "rPr".equals(child.getLocalName())).findFirst()
          .ifPresent(shape -> added.appendChild(shape.cloneNode(true)));
      Element words = (Element) text.cloneNode(false);
      write(words, piece);
      added.appendChild(words);
      last.getParentNode().insertBefore(added, last.getNextSibling());
      last = added;
    }
    after.forEach(last::appendChild);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher tag = TAG.matcher(text);
    int done = 0;
    while (tag.find()) {
      if (tag.start() > done) {
        pieces.add(text.substring(done, tag.start()));
      }
      pieces.add(tag.group());
      done = tag.end();
    }
    if (done < text.length()) {
      pieces.add(text.substring(done));
    }
    return pieces;
  }

  private static void write(Element text, String words) {
    text.setTextContent(words);
    text.setAttributeNS(XML, "xml:space", "preserve");
  }

  private static Element above(Node node, String name) {
    Node up = node.getParentNode();
    while (up instanceof Element element && !name.equals(element.getLocalName())) {
      up = up.getParentNode();
    }
    return up instanceof Element element ? element : null;
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
