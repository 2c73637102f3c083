// How a cell is kept, shown, and what is wrong with it. The server decides; here it is said sooner.
const HALF_WIDTH = text => text.replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xFEE0));
const DATE = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/;
const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const date = text => {
  const parts = DATE.exec(HALF_WIDTH(text));
  return parts ? `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}` : text;
};

const isDate = text => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !isNaN(day) && day.toISOString().startsWith(text);
};

const byLabel = (column, text) => column.choices.find(choice => choice.label === text)?.value ?? text;
const YES_NO = {true: '是', false: '否'};

/** What people write or paste, in the one way in which it is kept. */
export const normal = (column, written) => {
  const text = written.replace(/[\t\r\n]+/g, ' ').trim();
  switch (column.type) {
    case 'date': return date(text);
    case 'number': case 'integer': case 'amount': return HALF_WIDTH(text).replace(/[,\s￥¥]/g, '');
    case 'identityNumber': case 'creditCode': return HALF_WIDTH(text).replace(/\s/g, '').toUpperCase();
    case 'phone': return HALF_WIDTH(text).replace(/\s/g, '');
    case 'choice': return byLabel(column, text);
    case 'yesno': return YES_NO[text] ?? text;
    default: return text;
  }
};

/** For reading only. */
export const shown = (column, text) => column.choices.find(choice => choice.value === text)?.label ?? text;

const number = (column, text) => {
  if (!NUMBER.test(text)) {
    return '不是数';
  }
  const decimals = text.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  const [min, max] = column.type === 'amount' ? [column.range[0] || '0', column.range[1]] : column.range;
  if (column.type === 'integer' && decimals) {
    return '应为整数';
  }
  if (column.type === 'amount' && decimals > 2) {
    return '最多两位小数';
  }
  return min && Number(text) < Number(min) ? `不能小于 ${min}` : max && Number(text) > Number(max) ? `不能大于 ${max}` : '';
};

const identityNumber = text => {
  if (!/^\d{17}[\dX]$/.test(text)) {
    return '应为18位';
  }
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return isDate(date(text.slice(6, 14))) && '10X98765432'[sum % 11] === text[17] ? '' : '校验不符，请核对';
};

/** Empty: nothing. A row without any content has no faults. */
export const fault = (column, text) => {
  if (!text) {
    return column.required ? '必填' : '';
  }
  switch (column.type) {
    case 'text': return column.maxLength && text.length > column.maxLength ? `最多 ${column.maxLength} 字` : '';
    case 'number': case 'integer': case 'amount': return number(column, text);
    case 'date': return isDate(text) ? '' : '不是日期';
    case 'choice': case 'yesno': return column.choices.some(choice => choice.value === text) ? '' : '不在选项里';
    case 'identityNumber': return identityNumber(text);
    case 'creditCode': return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) ? '' : '应为18位';
    case 'phone': return /^(1[3-9]\d{9}|0\d{2,3}-?[2-8]\d{6,7}(-\d{1,6})?)$/.test(text) ? '' : '不是电话号码';
    default: return '';
  }
};
