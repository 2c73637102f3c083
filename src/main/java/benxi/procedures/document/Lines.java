package benxi.procedures.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.policy.TextRenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BodyType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;

/**
 * Text of several lines becomes several paragraphs of the same shape, each with its own first-line
 * indent as official letters want it; inside a table it becomes lines of the same cell.
 */
class Lines implements RenderPolicy {

  private final RenderPolicy text = new TextRenderPolicy();

  @Override
  public void render(ElementTemplate place, Object data, XWPFTemplate document) {
    XWPFRun run = ((RunTemplate) place).getRun();
    List<String> lines = String.valueOf(data).lines().toList();
    if (lines.size() < 2 || !(run.getParent() instanceof XWPFParagraph paragraph)
        || paragraph.getBody().getPartType() != BodyType.DOCUMENT || !last(run, paragraph)) {
      text.render(place, data, document);
      return;
    }
    run.setText(lines.get(0), 0);
    XWPFParagraph before = paragraph;
    for (String line : lines.subList(1, lines.size())) {
      before = after(before, run, line, document);
    }
  }

  private static boolean last(XWPFRun run, XWPFParagraph paragraph) {
    List<XWPFRun> runs = paragraph.getRuns();
    return runs.subList(runs.indexOf(run) + 1, runs.size()).stream().allMatch(rest -> rest.text().isEmpty());
  }

  private static XWPFParagraph after(XWPFParagraph before, XWPFRun like, String line, XWPFTemplate document) {
    try (XmlCursor cursor = before.getCTP().newCursor()) {
      if (!cursor.toNextSibling()) {
        cursor.toParent();
        cursor.toEndToken();
      }
      XWPFParagraph added = document.getXWPFDocument().insertNewParagraph(cursor);
      if (before.getCTP().isSetPPr()) {
        added.getCTP().setPPr(before.getCTP().getPPr());
      }
      XWPFRun run = added.createRun();
      if (like.getCTR().isSetRPr()) {
        run.getCTR().setRPr(like.getCTR().getRPr());
      }
      run.setText(line);
      return added;
    }
  }
}
