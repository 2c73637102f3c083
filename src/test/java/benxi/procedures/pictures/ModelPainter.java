package benxi.procedures.pictures;

import benxi.procedures.browser.Chromium;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Draws models in headless Chromium with bpmn-js and dmn-js, as the modeller shows them. */
final class ModelPainter implements AutoCloseable {

  private static final List<String> SCRIPTS = List.of(
      "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js",
      "META-INF/resources/webjars/dmn-js/10.0.0/dist/dmn-viewer.production.min.js",
      "pictures/draw.js");

  private final Chromium chromium = Chromium.open();

  String draw(ModelPicture model) {
    try (Page page = chromium.browser().newPage()) {
      page.setContent("<body><div id='canvas' style='width:1600px;height:900px'></div></body>");
      for (String script : SCRIPTS) {
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource(script)));
      }
      return (String) page.evaluate("([xml, decisions]) => window.draw(xml, decisions)",
          List.of(model.xml(), model.model().toString().endsWith(".dmn")));
    }
  }

  /** The picture as a PNG, for looking at it. */
  void png(String svg, Path file) {
    try (Page page = chromium.browser().newPage(new NewPageOptions().setViewportSize(1200, 600))) {
      page.setContent("<body style='margin:0;width:max-content'>" + svg + "</body>");
      page.locator("svg").first().screenshot(
          new com.microsoft.playwright.Locator.ScreenshotOptions().setPath(file));
    }
  }

  private static String resource(String name) {
    try (InputStream in = ModelPainter.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("测试类路径里没有 " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    chromium.close();
  }
}
