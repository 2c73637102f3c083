package benxi.procedures.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a model as plain XML: no DOCTYPE, nothing from outside, neither too large nor too deep. It is
 * measured while it streams by, so that a bad file costs no memory.
 */
public final class PlainXml {

  /** A drawn model of twenty nodes has some 60 kB. */
  public static final int MOST_BYTES = 2_000_000;
  static final int MOST_ELEMENTS = 20_000;
  static final int DEEPEST = 40;

  private PlainXml() {}

  /** @throws ModelUnreadable naming the file, the line and the remedy */
  public static Model read(String file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new ModelUnreadable(new ModelFault(file, "", "文件超过 " + MOST_BYTES + " 字节。请把程序拆成几个模型，用调用活动连起来。"));
    }
    try {
      measure(file, bytes);
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
      return new Model(file, root);
    } catch (SAXParseException e) {
      throw new ModelUnreadable(new ModelFault(file, "", "第" + e.getLineNumber() + "行不是正确的 XML("
          + e.getMessage() + ")。请用建模工具重新保存。"));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new ModelUnreadable(new ModelFault(file, "", "读不出来(" + e.getMessage() + ")。请用建模工具重新保存。"));
    }
  }

  private static void measure(String file, byte[] bytes)
      throws SAXException, IOException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    var reader = factory.newSAXParser().getXMLReader();
    Measure measure = new Measure(file);
    reader.setProperty("http://xml.org/sax/properties/lexical-handler", measure);
    reader.setContentHandler(measure);
    reader.setErrorHandler(measure);
    reader.setEntityResolver(measure);
    reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
  }

  private static final class Measure extends DefaultHandler2 {

    private static final List<String> FROM_OUTSIDE = List.of("schemaLocation", "noNamespaceSchemaLocation");
    private final String file;
    private int depth;
    private int elements;

    Measure(String file) {
      this.file = file;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
      throw refused("带有 DOCTYPE 声明。请删去它：模型不引用文件以外的东西。");
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
      throw refused("引用了外部实体 " + systemId + "。请删去它：模型不引用文件以外的东西。");
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      if (++elements > MOST_ELEMENTS) {
        throw refused("元素超过 " + MOST_ELEMENTS + " 个。请把程序拆成几个模型。");
      }
      if (++depth > DEEPEST) {
        throw refused("元素嵌套超过 " + DEEPEST + " 层。请把内层改成调用活动。");
      }
      if (local.equals("import")) {
        throw refused("引用了别的文件(import)。请删去它：模型不引用文件以外的东西。");
      }
      for (int i = 0; i < attributes.getLength(); i++) {
        if (FROM_OUTSIDE.contains(attributes.getLocalName(i))) {
          throw refused("引用了外部的结构定义(" + attributes.getQName(i) + ")。请删去这个属性。");
        }
      }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
      depth--;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    private ModelUnreadable refused(String sentence) {
      return new ModelUnreadable(new ModelFault(file, "", sentence));
    }
  }
}
