// What Cockpit takes from the engine under its English name.
import replace from '../../../../lib/chinese/replace.js';
import decisionTables from './decision-tables.js';

const JOB_TYPES = {
  'async-continuation': '异步执行',
  'timer-transition': '边界定时器',
  'timer-intermediate-transition': '中间定时器',
  'timer-start-event': '启动定时器',
  'timer-start-event-subprocess': '事件子流程定时器',
  'timer-task-listener': '任务超时监听',
  'event': '消息或信号',
  'batch-seed-job': '批处理准备',
  'batch-monitor-job': '批处理监视',
  'async-before': '执行前保存',
  'async-after': '执行后保存'
};

const TIMERS = {DURATION: '时长', DATE: '日期', CYCLE: '周期'};

replace([
  {
    at: 'td.type, td.configuration',
    words: JOB_TYPES,
    patterns: [[/^(DURATION|DATE|CYCLE): (.*)$/, (_, kind, value) => `${TIMERS[kind]}：${value}`]]
  },
  {
    at: 'td',
    words: {'Failed Job': '作业失败', 'failedJob': '作业失败', 'failedExternalTask': '外部任务失败'}
  },
  {
    at: 'th, td.actions, .tooltip-inner, input[type=checkbox]',
    words: {'Actions': '操作', 'Toggle this section': '展开或收起本节', 'Select all': '全选'}
  },
  {at: 'td, .deployment', patterns: [[/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)$/, '$1 $2']]},
  {at: '.null-value', words: {'null': '空'}},
  ...decisionTables
]);

export default [];
