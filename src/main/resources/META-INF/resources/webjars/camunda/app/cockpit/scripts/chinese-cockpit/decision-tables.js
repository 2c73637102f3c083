// The headings of decision tables and what their hit policy means.

const HIT_POLICIES = {
  'Unique': ['唯一', '各行互不重叠，最多只有一行符合'],
  'First': ['取第一个', '各行可以重叠，取第一个符合的行'],
  'Priority': ['按优先级', '各行可以重叠，取优先级最高的行'],
  'Any': ['任一', '各行可以重叠，但结果必须相同'],
  'Collect': ['汇总', '汇总所有符合的行的值'],
  'Collect (Sum)': ['汇总（求和）', '汇总所有符合的行的值并求和'],
  'Collect (Min)': ['汇总（取最小）', '汇总所有符合的行的值，取最小值'],
  'Collect (Max)': ['汇总（取最大）', '汇总所有符合的行的值，取最大值'],
  'Collect (Count)': ['汇总（计数）', '统计所有符合的行的个数'],
  'Rule order': ['按行的顺序', '按行的顺序列出所有符合的行的值'],
  'Output order': ['按结果的顺序', '按结果优先级从高到低列出所有符合的行的值']
};

const EXPLANATIONS = {
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Unique',
  'Rules may overlap. The first matching rule will be chosen': 'First',
  'Rules may overlap. The one with the highest priority will be chosen': 'Priority',
  'Rules may overlap. Their output have to match': 'Any',
  'Collects the values of all matching rules': 'Collect',
  'Collects the values of all matching rules and sums up to a single value': 'Collect (Sum)',
  'Collects the values of all matching rules and uses the lowest value': 'Collect (Min)',
  'Collects the values of all matching rules and uses the highest value': 'Collect (Max)',
  'Collects the values of all matching rules and counts the number of them': 'Collect (Count)',
  'Collects the values of all matching rules in rule order': 'Rule order',
  'Collects the values of all matching rules in decreasing output priority order': 'Output order'
};

const TYPES = {
  string: '文本', boolean: '是或否', integer: '整数', long: '长整数', double: '小数', number: '数值',
  date: '日期', time: '时间', dateTime: '日期和时间'
};

export default [
  {
    at: '.hit-policy',
    words: {
      'Hit policy:': '命中规则：',
      ...Object.fromEntries(Object.entries(HIT_POLICIES).map(([name, [chinese]]) => [name, chinese])),
      ...Object.fromEntries(Object.entries(EXPLANATIONS).map(([english, name]) => [english, HIT_POLICIES[name][1]]))
    }
  },
  {at: '.tjs-table .clause', words: {When: '条件', And: '且', Then: '结论'}},
  {at: '.tjs-table .annotation.header', words: {Annotations: '批注'}},
  {
    at: '.tjs-table .input-variable, .tjs-table .output-variable',
    words: {...TYPES, 'Input values': '允许的输入值', 'Input type': '输入类型', 'Output type': '结果类型',
      'Output values': '允许的结果值'}
  },
  {
    at: '.decision-table-name, .tjs-table .input-label, .tjs-table .output-label, .tjs-table th',
    patterns: [
      [/^Decision name: (.*)$/, '决策名称：$1'],
      [/^Input (?:label|expression): (.*)$/, '输入：$1'],
      [/^(?:Input label|Input expression)$/, '输入'],
      [/^Output (?:label|name): (.*)$/, '结果：$1'],
      [/^(?:Output label|Output name)$/, '结果']
    ]
  }
];
