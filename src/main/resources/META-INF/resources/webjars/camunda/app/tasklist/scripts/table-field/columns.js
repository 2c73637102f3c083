// The notation of a repeating table, name:姓名:text(20)!; alive:健在:yesno. The server reads it with the
// class Columns; docs/forms.md describes it.
const COLUMN = /^([a-z][A-Za-z0-9]*)\s*[:：]\s*([^:：]+?)\s*[:：]\s*([A-Za-z]+)\s*(?:\(([\s\S]*)\))?\s*([!！])?$/;
const BETWEEN = /[;；](?![^(]*\))/;

// The width in pixels below which a cell is hard to read, by type.
const WIDTHS = {
  text: 96, number: 80, integer: 64, amount: 88, date: 124, choice: 88, yesno: 64,
  identityNumber: 176, creditCode: 176, phone: 120
};

const choices = detail => detail.split('|').map(choice => {
  const [value, label = value] = choice.split('=').map(part => part.trim());
  return {value, label};
});

const column = part => {
  const words = COLUMN.exec(part.trim());
  if (!words || !(words[3] in WIDTHS)) {
    return null;
  }
  const [, key, label, type, detail = '', required] = words;
  const options = type === 'choice' ? choices(detail) : type === 'yesno' ? choices('是|否') : [];
  const longest = Math.max(...options.map(option => option.label.length), 0) * 14 + 36;
  return {
    key, label, type,
    required: Boolean(required),
    choices: options,
    range: /number|integer|amount/.test(type) ? detail.split('..').map(limit => limit.trim()) : [],
    maxLength: type === 'text' && detail ? Number(detail) : null,
    width: Math.max(WIDTHS[type], Math.min(longest, 132)),
    share: Math.max(WIDTHS[type], Math.min(label.length * 13 + 10, 110),
      Math.min(type === 'text' ? Number(detail || 20) * 6 : longest, 240))
  };
};

// Null if the server would not have let it be deployed: then the text itself is shown.
export default notation => {
  const columns = notation.split(BETWEEN).filter(part => part.trim()).map(column);
  return columns.length && columns.every(Boolean) ? columns : null;
};
