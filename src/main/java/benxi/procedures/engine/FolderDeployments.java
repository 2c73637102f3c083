package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Each folder of {@code processes/} with its twin in {@code forms/} is one deployment, filtered for
 * duplicates: redrawing one procedure gives no other a new version. {@code shared} goes first.
 */
@Component
class FolderDeployments implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FolderDeployments.class);

  private final ProceduresSettings settings;
  private final RepositoryService repository;

  FolderDeployments(ProceduresSettings settings, RepositoryService repository) {
    this.settings = settings;
    this.repository = repository;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> faults = new ArrayList<>();
    for (Path folder : folders(faults)) {
      deploy(folder, faults);
    }
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  private List<Path> folders(List<String> faults) {
    Path processes = settings.processes();
    if (!Files.isDirectory(processes)) {
      faults.add("找不到流程文件夹 " + processes.toAbsolutePath().normalize()
          + "：请从项目的根目录启动，或用属性 procedures.home 指明它所在的文件夹。");
      return List.of();
    }
    try (Stream<Path> children = Files.list(processes)) {
      Path shared = processes.resolve("shared");
      return children.filter(Files::isDirectory)
          .sorted((a, b) -> a.equals(shared) ? -1 : b.equals(shared) ? 1 : a.compareTo(b)).toList();
    } catch (IOException e) {
      faults.add("流程文件夹 " + processes + " 读不出来（" + e.getMessage() + "）：请检查文件夹的读取权限。");
      return List.of();
    }
  }

  private void deploy(Path folder, List<String> faults) {
    String name = folder.getFileName().toString();
    DeploymentBuilder deployment =
        repository.createDeployment().name(name).source("processes/" + name).enableDuplicateFiltering(false);
    try {
      List<Path> files = new ArrayList<>(filesIn(folder));
      files.addAll(filesIn(settings.forms().resolve(name)));
      if (files.isEmpty()) {
        return;
      }
      for (Path file : files) {
        deployment.addString(file.getFileName().toString(), FolderFile.text(file));
      }
      deployment.deploy();
      LOG.debug("deployed {}", name);
    } catch (InputRefused e) {
      e.faults().forEach(fault -> faults.add("文件夹 " + name + "：" + fault));
    } catch (ParseException e) {
      e.getResorceReports().forEach(report -> report.getErrors().forEach(problem ->
          faults.add("流程文件 processes/" + name + "/" + report.getResourceName() + " 第" + problem.getLine()
              + "行（元素 " + problem.getMainElementId() + "）：" + problem.getMessage() + "。请改正后重新启动。")));
    } catch (ProcessEngineException e) {
      faults.add("文件夹 processes/" + name + " 部署不了：" + e.getMessage() + "。请改正后重新启动。");
    } catch (IOException e) {
      faults.add("文件夹 " + name + " 中的文件读不出来（" + e.getMessage() + "）：请确认是 UTF-8 编码且可读。");
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().matches(".+\\.(bpmn|dmn|form)")).sorted().toList();
    }
  }
}
