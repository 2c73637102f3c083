package benxi.procedures.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No picture of a model is out of date. {@code -Dpictures.write=true} draws the missing and outdated
 * ones first ({@code all}: every one), {@code -Dpictures.png=FOLDER} adds PNGs for looking.
 */
@DisplayName("模型图")
class ModelPicturesTest {

  private static final String REMEDY = "请运行 mvn -q test -Dtest=ModelPicturesTest -Dpictures.write=true 重新画图。";

  @BeforeAll
  static void drawWhenAsked() throws IOException {
    String write = System.getProperty("pictures.write", "false");
    if (write.equals("false")) {
      return;
    }
    List<ModelPicture> wanted = ModelPicture.all(ModelPicture.PROCESSES, ModelPicture.PICTURES).stream()
        .filter(model -> write.equals("all") || model.outdated()).toList();
    if (!wanted.isEmpty()) {
      draw(wanted, System.getProperty("pictures.png"));
    }
    for (Path orphan : orphans(ModelPicture.PROCESSES, ModelPicture.PICTURES)) {
      Files.delete(orphan);
    }
  }

  private static void draw(List<ModelPicture> wanted, String pngFolder) throws IOException {
    try (ModelPainter painter = new ModelPainter()) {
      for (ModelPicture model : wanted) {
        String svg = painter.draw(model);
        model.write(svg);
        if (pngFolder != null) {
          painter.png(svg, Path.of(pngFolder, model.model().getFileName() + ".png"));
        }
      }
    }
  }

  @Test
  @DisplayName("每个模型都有一张由它现在的内容画成的图，没有多余的图")
  void everyModelHasItsPicture() {
    assertThat(faults(ModelPicture.PROCESSES, ModelPicture.PICTURES)).isEmpty();
  }

  @Test
  @DisplayName("缺图、旧图、没有模型的图都点名")
  void namesMissingOutdatedAndOrphaned(@TempDir Path folder) throws IOException {
    Path processes = folder.resolve("processes");
    Path pictures = folder.resolve("models");
    Files.createDirectories(processes.resolve("a"));
    for (String name : List.of("drawn", "redrawn", "undrawn")) {
      Files.writeString(processes.resolve("a/" + name + ".bpmn"), "<" + name + "/>");
    }
    for (ModelPicture model : ModelPicture.all(processes, pictures)) {
      if (!model.model().endsWith("undrawn.bpmn")) {
        model.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
      }
    }
    Files.writeString(processes.resolve("a/redrawn.bpmn"), "<redrawn again=\"true\"/>");
    Files.writeString(pictures.resolve("a/gone.svg"), "<svg/>");

    assertThat(faults(processes, pictures)).satisfiesExactlyInAnyOrder(
        fault -> assertThat(fault).contains("redrawn.bpmn").contains("不是由现在的模型画的"),
        fault -> assertThat(fault).contains("undrawn.bpmn").contains("没有图"),
        fault -> assertThat(fault).contains("gone.svg").contains("没有对应的模型"));
  }

  private static List<String> faults(Path processes, Path pictures) {
    List<String> faults = new ArrayList<>();
    for (ModelPicture model : ModelPicture.all(processes, pictures)) {
      if (model.missing()) {
        faults.add("模型 " + model.model() + " 没有图 " + model.picture() + "。" + REMEDY);
      } else if (model.outdated()) {
        faults.add("图 " + model.picture() + " 不是由现在的模型画的(模型 " + model.model() + " 改过)。" + REMEDY);
      }
    }
    orphans(processes, pictures).forEach(orphan -> faults.add("图 " + orphan + " 没有对应的模型。" + REMEDY));
    return faults;
  }

  private static List<Path> orphans(Path processes, Path pictures) {
    Set<Path> wanted = ModelPicture.all(processes, pictures).stream()
        .map(ModelPicture::picture).collect(Collectors.toSet());
    return ModelPicture.files(pictures, ".+\\.svg").filter(picture -> !wanted.contains(picture)).toList();
  }
}
