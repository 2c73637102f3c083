package benxi.procedures.testing;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test leaves: cases, their history, and rows of those own tables that were empty at start. */
class Leftovers {

  private final JdbcClient jdbc;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final IdentityService identity;
  private List<String> emptyAtStart;

  Leftovers(JdbcClient jdbc, RuntimeService runtime, HistoryService history, IdentityService identity) {
    this.jdbc = jdbc;
    this.runtime = runtime;
    this.history = history;
    this.identity = identity;
  }

  void rememberStart() {
    if (emptyAtStart == null) {
      emptyAtStart = ownTables().stream().filter(this::isEmpty).toList();
    }
  }

  void remove() {
    identity.clearAuthentication();
    ClockUtil.reset();
    runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> runtime.deleteProcessInstance(id, "测试结束", true, true, true));
    List<String> past = history.createHistoricProcessInstanceQuery().list().stream()
        .map(HistoricProcessInstance::getId).toList();
    if (!past.isEmpty()) {
      history.deleteHistoricProcessInstancesBulk(past);
    }
    history.createHistoricDecisionInstanceQuery().list()
        .forEach(asked -> history.deleteHistoricDecisionInstanceByInstanceId(asked.getId()));
    // What people and timers did goes with the cases: the next test counts its own only.
    jdbc.sql("delete from ACT_HI_OP_LOG").update();
    jdbc.sql("delete from ACT_HI_JOB_LOG").update();
    emptyTables();
  }

  /** A row that others refer to goes in a later round than they do. */
  private void emptyTables() {
    List<String> left = emptyAtStart;
    while (!left.isEmpty()) {
      List<String> held = left.stream().filter(table -> !emptied(table)).toList();
      if (held.size() == left.size()) {
        throw new IllegalStateException("测试留下的行删不掉，表：" + held);
      }
      left = held;
    }
  }

  private boolean emptied(String table) {
    try {
      jdbc.sql("delete from " + table).update();
      return true;
    } catch (DataIntegrityViolationException stillReferred) {
      return false;
    }
  }

  private List<String> ownTables() {
    return jdbc.sql("""
        select table_name from information_schema.tables
        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
          and lower(table_name) not like 'act\\_%' escape '\\' and lower(table_name) not like 'flyway%'
        order by table_name""").query(String.class).list().stream()
        .map(name -> '"' + name + '"').toList();
  }

  private boolean isEmpty(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single() == 0;
  }
}
