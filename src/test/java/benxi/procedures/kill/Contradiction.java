package benxi.procedures.kill;

import benxi.procedures.ProceduresApplication;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database must never hold, whenever the program was stopped; each finds the rows that do. */
enum Contradiction {

  APPLICATION_WITHOUT_CASE("登记了的申请没有流程", """
      select case_id from relief_application where case_id not in
        (select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'relief-application' and BUSINESS_KEY_ is not null)"""),
  CASE_WITHOUT_APPLICATION("流程没有登记的申请", """
      select ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'relief-application'
        and (BUSINESS_KEY_ is null or BUSINESS_KEY_ not in (select case_id from relief_application))"""),
  OPEN_AND_ENDED("登记簿写着在办而流程已经结束，或者相反", """
      select a.case_id from relief_application a join ACT_HI_PROCINST p on p.BUSINESS_KEY_ = a.case_id
        where p.PROC_DEF_KEY_ = 'relief-application' and (a.outcome is null) <> (p.END_TIME_ is null)"""),
  TASK_BEHIND_REGISTER("任务和登记簿对不上", """
      select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
        join relief_application a on a.case_id = e.BUSINESS_KEY_
        where t.TASK_DEF_KEY_ = 'Task_ExamineMaterials' and a.accepted_on is not null
           or t.TASK_DEF_KEY_ in ('Task_AssignInvestigators', 'Task_GiveOpinion', 'Task_Decide') and a.accepted_on is null
           or t.TASK_DEF_KEY_ = 'Task_Decide' and a.decided_on is not null
           or t.TASK_DEF_KEY_ = 'Task_DeliverCertificate'
              and a.case_id not in (select case_id from relief_certificate)"""),
  CERTIFICATE_WITHOUT_RECIPIENT("发了证号，没有列入供养名册", """
      select certificate_number from relief_certificate where certificate_number not in
        (select certificate_number from relief_recipient)"""),
  CERTIFICATE_WITHOUT_LINE("证号与操作记录对不上", """
      select c.certificate_number from relief_certificate c where 1 <>
        (select count(*) from audit_line l where l.kind = 'NUMBER_ISSUED' and l.case_id = c.case_id
           and l.value_after like '%' || c.certificate_number)
      union all select value_after from audit_line where kind = 'NUMBER_ISSUED' and case_id not in
        (select case_id from relief_certificate)"""),
  GAP_IN_CERTIFICATES("证号有空缺（第36条：顺序号）", """
      select county_code from relief_certificate group by county_code, approval_year having max(sequence_no) <> count(*)"""),
  DECIDED_WITHOUT_LINE("决定与操作记录对不上", """
      select a.case_id from relief_application a where (a.decided_on is not null) <>
        (exists (select 1 from relief_conclusion c where c.case_id = a.case_id and c.stage = 'decision'))
      union all select a.case_id from relief_application a where a.decided_on is not null and not exists
        (select 1 from audit_line l where l.case_id = a.case_id and l.kind = 'DECISION')"""),
  SAME_NUMBER("同一个编号发给了两件", """
      select BUSINESS_KEY_ from ACT_HI_PROCINST
        where PROC_DEF_KEY_ in ('relief-application', 'relief-spot-check-draw', 'safety-grid-enterprise',
          'safety-grid-set-grid', 'salt-licence-application', 'salt-licence-renewal', 'salt-stock-report')
        group by PROC_DEF_KEY_, BUSINESS_KEY_ having count(*) > 1"""),
  LETTER_NUMBERS("文书的编号数与文书对不上", """
      select n.case_id from letter_count n where n.taken <> (select count(*) from letter l where l.case_id = n.case_id)"""),
  LETTER_WITHOUT_LINE("文书与操作记录对不上", """
      select l.number from letter l where not exists
        (select 1 from audit_line a where a.case_id = l.case_id and a.kind = 'LETTER_WRITTEN')"""),
  NOTICE_WITHOUT_CASE("公示没有撤下而流程已经结束，或者相反", """
      select n.number from notice n left join ACT_RU_EXECUTION e on e.ID_ = n.process_instance_id
        where (n.withdrawn_at is null) <> (e.ID_ is not null)"""),
  NOTICE_WITHOUT_LINE("公示与操作记录对不上", """
      select n.number from notice n where not exists
        (select 1 from audit_line a where a.case_id = n.case_id and a.kind = 'NOTICE_PUBLISHED')"""),
  OBJECTION_WITHOUT_LINE("异议与操作记录对不上", """
      select o.number from objection o where 1 <>
        (select count(*) from audit_line a where a.kind = 'OBJECTION' and a.subject like '%' || o.number)"""),
  DEADLINE_OF_ENDED_CASE("案件已经结束，期限还在走", """
      select d.id from deadline d where d.ended_on is null and d.case_id not in
        (select BUSINESS_KEY_ from ACT_RU_EXECUTION where BUSINESS_KEY_ is not null and PARENT_ID_ is null)"""),
  BATCH_WITHOUT_TASK("批次与抽查流程对不上", """
      select b.batch_id from relief_batch b left join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = b.batch_id and e.PARENT_ID_ is null
        where (b.open_county is null) <> (e.ID_ is null)"""),
  HALF_DRAWN("抽签只写了一半", """
      select m.case_id from relief_batch_case m join relief_batch b on b.batch_id = m.batch_id
        where (b.drawn_at is null) <> (m.drawn is null)"""),
  LICENCE_WITHOUT_CASE("有效的许可证没有换证流程", """
      select licence_number from salt_licence where state = 'running' and case_id not in
        (select BUSINESS_KEY_ from ACT_RU_EXECUTION where BUSINESS_KEY_ is not null)"""),
  SALT_APPLICATION_WITHOUT_CASE("食盐许可申请与流程对不上", """
      select case_id from salt_application where case_id not in
        (select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'salt-licence-application' and BUSINESS_KEY_ is not null)
      union all select ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'salt-licence-application'
        and (BUSINESS_KEY_ is null or BUSINESS_KEY_ not in (select case_id from salt_application))"""),
  ENTERPRISE_WITHOUT_CASE("台账里的企业与流程对不上", """
      select credit_code from safety_grid_enterprise where source not in
        (select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'safety-grid-enterprise' and BUSINESS_KEY_ is not null)
      union all select ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'safety-grid-enterprise'
        and (BUSINESS_KEY_ is null or BUSINESS_KEY_ not in (select source from safety_grid_enterprise))"""),
  NO_NEXT_STEP("案件停住了：没有任务、定时、消息，也没有下级流程", """
      select e.PROC_INST_ID_ from ACT_RU_EXECUTION e
        where e.IS_ACTIVE_ = true and not exists (select 1 from ACT_RU_EXECUTION child where child.PARENT_ID_ = e.ID_)
          and not exists (select 1 from ACT_RU_EXECUTION called where called.SUPER_EXEC_ = e.ID_)
          and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
          and not exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_)
          and not exists (select 1 from ACT_RU_EVENT_SUBSCR s where s.EXECUTION_ID_ = e.ID_)"""),
  STUCK_JOB("有步骤办不下去", """
      select ID_ from ACT_RU_JOB where RETRIES_ = 0 union all select ID_ from ACT_RU_INCIDENT"""),
  FORGOTTEN_JOB("到期的步骤没有人办，被杀的那个占着的也算", """
      select ID_ from ACT_RU_JOB where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and CREATE_TIME_ < :overdue
        and (DUEDATE_ is null or DUEDATE_ < :overdue) and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < :overdue)""");

  private static final ZoneId ZONE = ZoneId.of(ProceduresApplication.ZONE);
  /** Longer than the engine leaves a job to whoever took it (5 minutes), and than its executor rests (1 minute). */
  private static final Duration LEFT_AT_MOST = Duration.ofMinutes(10);

  private final String says;
  private final String rows;

  Contradiction(String says, String rows) {
    this.says = says;
    this.rows = rows;
  }

  /** Everything that contradicts itself, each in a sentence. */
  static List<String> in(JdbcClient jdbc) {
    long ahead = jdbc.sql("select offset_millis from training_clock").query(Long.class).optional().orElse(0L);
    LocalDateTime overdue = LocalDateTime.now(ZONE).plus(Duration.ofMillis(ahead)).minus(LEFT_AT_MOST);
    return Arrays.stream(values()).flatMap(one -> jdbc.sql(one.rows).param("overdue", overdue).query(String.class).list().stream()
        .map(row -> one.says + "：" + row)).toList();
  }
}
