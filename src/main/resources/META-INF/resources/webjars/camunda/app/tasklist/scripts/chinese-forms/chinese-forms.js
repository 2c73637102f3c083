// Camunda Forms have no setting for the language of their errors, buttons and calendar.
import replace from '../../../../lib/chinese/replace.js';
import calendar from './calendar.js';

calendar();

replace([
  {
    at: '.fjs-form-field-error',
    words: {
      'Field is required.': '此项必填。',
      'Field must be a valid email.': '请填写有效的电子邮箱地址。',
      'Field must be a valid  international phone number. (e.g. +4930664040900)':
        '请填写带国家代码的电话号码，例如 +8613800000000。',
      'Value is not a number.': '请填写数字。',
      'Value is expected to be an integer.': '请填写整数。',
      'Date and time must both be entered.': '日期和时间都要填写。',
      'No options source defined in the form definition': '表单没有为此项定义选项，请告知系统管理员。'
    },
    patterns: [
      [/^Field must match pattern (.*)\.$/s, '格式不符，应为：$1'],
      [/^Field must have minimum value of (.*)\.$/, '不能小于 $1。'],
      [/^Field must have maximum value of (.*)\.$/, '不能大于 $1。'],
      [/^Field must have minimum length of (.*)\.$/, '至少填写 $1 个字。'],
      [/^Field must have maximum length of (.*)\.$/, '最多填写 $1 个字。'],
      [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数。'],
      [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/,
        '此数值不可用，最接近的可用数值是 $1 和 $2。']
    ]
  },
  {at: '.fjs-select-placeholder', words: {'Select': '请选择'}},
  {at: '.fjs-dropdownlist-empty', words: {'No results': '没有找到', 'All values selected': '已全部选择'}},
  {at: '.fjs-input, .fjs-taglist-input', words: {'Search': '搜索', 'hh:mm': '时:分', 'hh:mm ?m': '时:分'}},
  {
    at: '.fjs-datepicker > input, .fjs-datepicker .flatpickr-input',
    patterns: [[/^[ymd]+\W[ymd]+\W[ymd]+\W?$/, date => date.replace(/y+/, '年').replace(/m+/, '月').replace(/d+/, '日')]]
  },
  {at: '.fjs-taglist-skip-link', words: {'Skip to search': '跳到搜索'}},
  {at: '.fjs-taglist-tag-remove', words: {'Remove tag': '移除'}},
  {at: '.fjs-number-arrow-container', words: {'Increment': '增加', 'Decrement': '减少'}},
  {
    at: '.fjs-table-middle-container, .fjs-table-nav',
    words: {'Nothing to show.': '没有内容。', 'of': '/', 'Previous page': '上一页', 'Next page': '下一页'},
    patterns: [
      [/^Click to sort by (.*) descending$/, '点击按“$1”降序排列'],
      [/^Click to sort by (.*) ascending$/, '点击按“$1”升序排列'],
      [/^Click to remove sorting$/, '点击取消排序']
    ]
  },
  {
    at: '.fjs-repeat-render-footer, .fjs-repeat-row-remove',
    words: {'Add new': '添加', 'Collapse': '收起'},
    patterns: [[/^Expand all \((.*)\)$/, '展开全部（$1）'], [/^Remove list item (.*)$/, '移除第 $1 项']]
  },
  {
    at: '.fjs-iframe-placeholder',
    words: {'No content to show.': '没有内容。', "External content couldn't be loaded.": '外部内容无法加载。'}
  }
]);

export default [];

// A date written in another order, 10/09/2017, would silently be read as another day: the field is emptied
// instead, so that whoever typed it sees that it was not understood.
const emptyWhatIsNotUnderstood = event => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.placeholder !== '年/月/日') {
    return;
  }
  const read = input.value.trim().match(/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/);
  const written = read ? `${read[1]}/${Number(read[2])}/${Number(read[3])}` : '';
  if (input.value !== '' && input.value !== written) {
    input.value = written;
  }
};
document.addEventListener('keydown', event => event.key === 'Enter' && emptyWhatIsNotUnderstood(event), true);
document.addEventListener('focusout', emptyWhatIsNotUnderstood, true);
document.addEventListener('blur', emptyWhatIsNotUnderstood, true);
