// The engine's names of what one may do, and with what; and its sentences when one may not.

export const PERMISSIONS = {
  ALL: '全部',
  NONE: '无',
  ACCESS: '使用',
  READ: '读取',
  UPDATE: '修改',
  CREATE: '创建',
  DELETE: '删除',
  EDIT: '编辑',
  SET: '设置',
  SHARE: '共享',
  SUSPEND: '暂停',
  CREATE_INSTANCE: '启动实例',
  READ_INSTANCE: '读取实例',
  UPDATE_INSTANCE: '修改实例',
  DELETE_INSTANCE: '删除实例',
  MIGRATE_INSTANCE: '迁移实例',
  SUSPEND_INSTANCE: '暂停实例',
  READ_HISTORY: '读取历史',
  UPDATE_HISTORY: '修改历史',
  DELETE_HISTORY: '删除历史',
  READ_TASK: '读取任务',
  UPDATE_TASK: '修改任务',
  TASK_WORK: '办理任务',
  TASK_ASSIGN: '指派任务',
  RETRY_JOB: '重试作业',
  READ_VARIABLE: '读取变量',
  UPDATE_VARIABLE: '修改变量',
  READ_INSTANCE_VARIABLE: '读取实例变量',
  UPDATE_INSTANCE_VARIABLE: '修改实例变量',
  READ_TASK_VARIABLE: '读取任务变量',
  UPDATE_TASK_VARIABLE: '修改任务变量',
  READ_HISTORY_VARIABLE: '读取历史变量',
  CREATE_BATCH_CORRELATE_MESSAGE: '批量关联消息',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: '批量删除决策实例',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: '批量删除已结束的流程实例',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: '批量删除运行中的流程实例',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: '批量迁移流程实例',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: '批量变更流程实例',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: '批量重新启动流程实例',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: '批量设置外部任务重试次数',
  CREATE_BATCH_SET_JOB_RETRIES: '批量设置作业重试次数',
  CREATE_BATCH_SET_REMOVAL_TIME: '批量设置清除时间',
  CREATE_BATCH_SET_VARIABLES: '批量设置变量',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: '批量暂停或恢复流程实例'
};

const RESOURCES = {
  'Application': '应用',
  'User': '用户',
  'Group': '组',
  'Group membership': '组成员关系',
  'Authorization': '授权',
  'Filter': '筛选器',
  'ProcessDefinition': '流程定义',
  'Task': '任务',
  'ProcessInstance': '流程实例',
  'Deployment': '部署',
  'DecisionDefinition': '决策定义',
  'Tenant': '辖区',
  'TenantMembership': '辖区成员关系',
  'Batch': '批处理',
  'DecisionRequirementsDefinition': '决策需求定义',
  'Report': '报表',
  'Dashboard': '总览',
  // The engine spells it so.
  'OperationLogCatgeory': '操作日志',
  'HistoricTask': '历史任务实例',
  'HistoricProcessInstance': '历史流程实例',
  'System': '系统'
};

const right = (name, resource, id) =>
  (RESOURCES[resource] ?? resource) + (id ? `“${id}”` : '') + `（${PERMISSIONS[name] ?? name}）`;

/** Patterns for the engine's sentence and for that of the web applications. */
export const REFUSALS = [
  [/The user with id '[^']*' does not have (?:one of the following permissions: )?(.*?)\.?$/s,
    (_, rights) => '您没有所需的权限：'
      + rights.replace(/'([A-Z_]+)' permission on resource '([^']+)'(?: of type '([^']+)')?/g,
        (all, name, resource, type) => type ? right(name, type, resource) : right(name, resource))
        .replaceAll(' or ', ' 或 ')],
  [/^您没有权限执行此操作：('[A-Z_]+' .*)。$/,
    (_, rights) => '您没有所需的权限：'
      + rights.replace(/'([A-Z_]+)' ([A-Za-z ]+?)s?(?:,|$)/g, (all, name, resource) => right(name, resource) + '、')
        .replace(/、$/, '。')]
];
