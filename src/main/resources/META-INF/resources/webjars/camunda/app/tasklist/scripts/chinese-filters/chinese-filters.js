// The criteria that a filter is made of are English constants.
import replace from '../../../../lib/chinese/replace.js';

const GROUPS = {
  'Process Instance': '流程实例',
  'Process definition': '流程定义',
  'Case Instance': '个案实例',
  'Case definition': '个案定义',
  'Other': '其他',
  'User / Group': '用户/组',
  'Task': '任务',
  'Dates': '日期'
};

const CRITERIA = {
  'Business Key': '业务编号',
  'Business Key Like': '业务编号（模糊）',
  'Key': '标识',
  'Key In': '标识属于',
  'Name': '名称',
  'Name Like': '名称（模糊）',
  'Active': '运行中',
  'Activity Instance ID In': '活动实例 ID 属于',
  'Execution ID': '执行 ID',
  'Assignee': '办理人',
  'Assignee in': '办理人属于',
  'Assignee Like': '办理人（模糊）',
  'Owner': '责任人',
  'Candidate Group': '候选组',
  'Candidate Groups': '候选组（多个）',
  'Candidate User': '候选用户',
  'Involved User': '相关用户',
  'Assigned': '已有办理人',
  'Unassigned': '尚无办理人',
  'Delegation State': '交办状态',
  'Definition Key': '定义标识',
  'Definition Key In': '定义标识属于',
  'Definition Key Like': '定义标识（模糊）',
  'Description': '说明',
  'Description Like': '说明（模糊）',
  'Priority': '优先级',
  'Priority Max': '优先级不高于',
  'Priority Min': '优先级不低于',
  'Tenant ID In': '辖区 ID 属于',
  'Without Tenant ID': '无辖区 ID',
  'Without Due Date': '无到期日',
  'Created Before': '创建早于',
  'Created After': '创建晚于',
  'Due Before': '到期早于',
  'Due After': '到期晚于',
  'Follow Up After': '跟进日晚于',
  'Follow Up Before': '跟进日早于',
  'Follow Up Before or Not Existent': '跟进日早于或未设'
};

replace([
  {at: '.filter-modal optgroup', words: GROUPS},
  {
    at: '.filter-modal',
    words: CRITERIA,
    // A star marks what may be an expression.
    patterns: [
      [/^([A-Z][A-Za-z ]*[a-z])(\s+\*)$/, (all, label, star) => (CRITERIA[label] ?? label) + star],
      [/^E\.g\.: (.*)$/, (all, examples) => '例如：' + examples.replaceAll(' or ', ' 或 ')],
      [/^List of values seperated by comma\. E\.g\.: (.*)$/, '多个值用逗号分隔。例如：$1'],
      [/^List of values separated by comma or an expression which evaluates to a list\. E\.g\.: (.*)$/,
        (all, examples) => '多个值用逗号分隔，或填写结果为列表的表达式。例如：' + examples.replaceAll(' or ', ' 或 ')]
    ]
  }
]);

export default [];
