package benxi.procedures.engine;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.digest.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A deployment is made or deleted: which files of it differ from those deployed under this name before, by their SHA-256. */
@Component
class DeploymentActs {

  private static final EngineField DELETED = EngineField.of(DeleteDeploymentCmd.class, "deploymentId");
  private static final int FILES_A_LINE = 20;

  private final JdbcClient jdbc;

  private record Deployed(String name, Map<String, String> sums) {}

  DeploymentActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static boolean concerns(Command<?> command) {
    return command instanceof DeployCmd || command instanceof DeleteDeploymentCmd;
  }

  Function<Object, List<Act>> before(Command<?> command) {
    if (command instanceof DeployCmd) {
      return result -> result instanceof DeploymentEntity deployment && deployment.isNew() ? deployed(deployment) : List.of();
    }
    String id = DELETED.in(command);
    Optional<Deployed> was = jdbc.sql("select NAME_ from ACT_RE_DEPLOYMENT where ID_ = ?").param(id)
        .query((row, n) -> new Deployed(row.getString(1), sums(id))).optional();
    return result -> was.map(gone -> acts("删除部署 " + gone.name() + "（" + id + "）", gone.sums(), Map.of())).orElse(List.of());
  }

  /** The new deployment is not in the tables yet. */
  private List<Act> deployed(DeploymentEntity deployment) {
    Map<String, String> now = new TreeMap<>();
    deployment.getResources().values().stream().filter(file -> !file.isGenerated())
        .forEach(file -> now.put(file.getName(), Sha256.of(file.getBytes())));
    Map<String, String> before = jdbc.sql("""
        select ID_ from ACT_RE_DEPLOYMENT where NAME_ = ? and ID_ <> ? order by DEPLOY_TIME_ desc, ID_ desc limit 1""")
        .params(deployment.getName(), deployment.getId()).query(String.class).optional().map(this::sums).orElse(Map.of());
    return acts("部署 " + deployment.getName() + "（" + deployment.getId()
        + (deployment.getSource() == null ? "" : "，来自 " + deployment.getSource()) + "）", before, now);
  }

  private Map<String, String> sums(String deployment) {
    Map<String, String> sums = new TreeMap<>();
    jdbc.sql("select NAME_, BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and GENERATED_ = ?").params(deployment, false)
        .query(row -> { sums.put(row.getString(1), Sha256.of(row.getBytes(2))); });
    return sums;
  }

  /** Of many files several lines: none is so long that its end is cut off. */
  private static List<Act> acts(String subject, Map<String, String> before, Map<String, String> now) {
    TreeMap<String, String> all = new TreeMap<>(before);
    all.putAll(now);
    List<String> changed = all.keySet().stream()
        .filter(name -> !now.getOrDefault(name, "").equals(before.getOrDefault(name, ""))).toList();
    List<Act> acts = new ArrayList<>();
    for (int from = 0; from == 0 || from < changed.size(); from += FILES_A_LINE) {
      List<String> some = changed.subList(from, Math.min(from + FILES_A_LINE, changed.size()));
      acts.add(Act.of(ActKind.DEPLOYMENT).about(subject).changed(words(some, before), words(some, now)));
    }
    return acts;
  }

  private static String words(List<String> files, Map<String, String> sums) {
    String words = files.stream().filter(sums::containsKey).map(name -> name + " " + sums.get(name)).collect(Collectors.joining("\n"));
    return words.isEmpty() ? null : words;
  }
}
