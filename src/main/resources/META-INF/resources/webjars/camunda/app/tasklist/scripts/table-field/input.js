// The input of one cell, by the type of its column.
import {element} from './dom.js';

const NUMERIC = ['number', 'integer', 'amount'];
const MODES = {number: 'decimal', amount: 'decimal', integer: 'numeric', date: 'numeric', phone: 'tel'};
const LENGTHS = {identityNumber: 18, creditCode: 18};

const select = (column, text) => {
  const known = column.choices.some(choice => choice.value === text);
  return element('select', {},
    element('option', {value: '', textContent: ''}),
    ...column.choices.map(choice => element('option', {value: choice.value, textContent: choice.label})),
    text && !known && element('option', {value: text, textContent: text}));
};

const calendar = input => {
  const picker = element('input', {type: 'date', tabIndex: -1, 'aria-hidden': 'true'});
  const button = element('button', {type: 'button', tabIndex: -1, className: 'table-field-calendar', title: '选择日期'}, picker);
  button.addEventListener('click', () => {
    picker.value = input.value;
    picker.showPicker?.();
  });
  picker.addEventListener('change', () => {
    input.value = picker.value;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.focus();
  });
  return button;
};

/** The input itself and what stands in the cell. */
export default (column, text, name) => {
  const isChoice = column.choices.length > 0;
  const input = isChoice ? select(column, text)
    : element('input', {type: 'text', inputMode: MODES[column.type] ?? 'text', autocomplete: 'off'});
  input.value = text;
  input.className = NUMERIC.includes(column.type) ? 'fjs-input is-number' : 'fjs-input';
  input.setAttribute('aria-label', name);
  if (column.required) {
    input.setAttribute('aria-required', 'true');
  }
  if (column.maxLength ?? LENGTHS[column.type]) {
    input.maxLength = column.maxLength ?? LENGTHS[column.type];
  }
  if (column.type !== 'date') {
    return {input, content: input};
  }
  input.placeholder = '年-月-日';
  return {input, content: element('div', {className: 'table-field-date'}, input, calendar(input))};
};
