package benxi.procedures.relief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every id by which the engine knows a case, so that a stranger can name it in any address. */
record CaseIds(Map<String, String> names, Set<String> all) {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)[^}]*}");
  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  /** Part of an address → which id stands in its {id}; the longer first. */
  private static final Map<String, String> OF_RESOURCE = new LinkedHashMap<>();

  static {
    String[][] resources = {{"/history/process-instance", "instance"}, {"/history/activity-instance", "activityInstance"},
        {"/history/variable-instance", "variable"}, {"/history/detail", "detail"}, {"/history/decision-instance", "decision"},
        {"/history/job-log", "jobLog"}, {"/history/process-definition", "definition"}, {"/task", "task"},
        {"/process-instance", "instance"}, {"/execution", "execution"}, {"/job-definition", "jobDefinition"}, {"/job", "job"},
        {"/incident", "incident"}, {"/variable-instance", "variable"}, {"/process-definition", "definition"},
        {"/decision-definition", "decisionDefinition"}, {"/deployment", "deployment"}, {"/filter", "filter"}};
    for (String[] resource : resources) {
      OF_RESOURCE.put(resource[0], resource[1]);
    }
  }

  static CaseIds of(JdbcClient jdbc, String caseId, Map<String, String> others) {
    String instances = "(select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + caseId + "')";
    Map<String, String> names = new LinkedHashMap<>(others);
    names.put("case", caseId);
    names.put("instance", one(jdbc, "select PROC_INST_ID_ from ACT_RU_TASK where ID_ = '" + others.get("task") + "'"));
    String instance = "= '" + names.get("instance") + "'";
    names.put("execution", one(jdbc, "select EXECUTION_ID_ from ACT_RU_TASK where ID_ = '" + others.get("task") + "'"));
    names.put("activity", one(jdbc, "select TASK_DEF_KEY_ from ACT_RU_TASK where ID_ = '" + others.get("task") + "'"));
    names.put("definition", one(jdbc, "select PROC_DEF_ID_ from ACT_RU_TASK where ID_ = '" + others.get("task") + "'"));
    names.put("activityInstance", one(jdbc, "select ID_ from ACT_HI_ACTINST where PROC_INST_ID_ " + instance));
    names.put("variable", one(jdbc, "select ID_ from ACT_RU_VARIABLE where PROC_INST_ID_ in " + instances + " and NAME_ = 'identityNumber'"));
    names.put("varId", "identityNumber");
    names.put("detail", one(jdbc, "select ID_ from ACT_HI_DETAIL where PROC_INST_ID_ in " + instances + " and NAME_ = 'identityNumber'"));
    names.put("decision", one(jdbc, "select ID_ from ACT_HI_DECINST where PROC_INST_ID_ in " + instances));
    names.put("decisionDefinition", one(jdbc, "select DEC_DEF_ID_ from ACT_HI_DECINST where PROC_INST_ID_ in " + instances));
    names.put("jobLog", one(jdbc, "select ID_ from ACT_HI_JOB_LOG where PROCESS_INSTANCE_ID_ in " + instances));
    names.put("operationId", one(jdbc, "select OPERATION_ID_ from ACT_HI_OP_LOG where PROC_INST_ID_ in " + instances));
    names.put("job", one(jdbc, "select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in " + instances));
    names.put("jobDefinition", one(jdbc, "select JOB_DEF_ID_ from ACT_RU_JOB where ID_ = '" + names.get("job") + "'"));
    names.put("incident", one(jdbc, "select ID_ from ACT_RU_INCIDENT where PROC_INST_ID_ in " + instances));
    names.put("message", one(jdbc, "select EVENT_NAME_ from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ in " + instances));
    names.put("messageName", names.get("message"));
    names.put("deployment", one(jdbc, "select DEPLOYMENT_ID_ from ACT_RE_PROCDEF where ID_ = '" + names.get("definition") + "'"));
    names.put("filter", one(jdbc, "select ID_ from ACT_RU_FILTER"));
    names.put("key", "relief-application");
    names.put("tenantId", "210521100");
    names.put("caseId", caseId);
    names.put("taskId", others.get("task"));
    names.put("attachmentId", others.get("attachment"));
    names.put("commentId", others.get("comment"));

    Set<String> all = new TreeSet<>(jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + caseId + "'"
        + " union select ID_ from ACT_HI_ACTINST where PROC_INST_ID_ in " + instances
        + " union select ID_ from ACT_HI_TASKINST where PROC_INST_ID_ in " + instances
        + " union select ID_ from ACT_HI_VARINST where PROC_INST_ID_ in " + instances
        + " union select ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ in " + instances
        + " union select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in " + instances).query(String.class).list());
    all.addAll(List.of(caseId, names.get("decision"), names.get("incident"), names.get("jobLog")));
    return new CaseIds(names, all);
  }

  /** The address with the ids of the case; what the case has none of is named x. */
  String in(String path) {
    String resource = path.replaceFirst("^/engine-rest|^/camunda/api/engine/engine/\\{\\w+}", "");
    String id = OF_RESOURCE.entrySet().stream().filter(one -> resource.startsWith(one.getKey() + "/{"))
        .map(one -> names.get(one.getValue())).findFirst().orElse("x");
    if (path.contains("/metrics/")) {
      return path.replaceAll("\\{name}(?=/sum)", "activity-instance-start").replaceAll("\\{\\w+}", "default");
    }
    return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
      case "id" -> id;
      case "engine", "engineName", "name", "processEngineName" -> "default";
      default -> names.getOrDefault(found.group(1), "x");
    }));
  }

  String in(String body, String me) {
    return PLACE.matcher(body).replaceAll(found -> found.group(1).equals("me") ? me : names.get(found.group(1)));
  }

  private static String one(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list().stream().findFirst()
        .orElseThrow(() -> new IllegalStateException("案件里没有：" + sql));
  }
}
