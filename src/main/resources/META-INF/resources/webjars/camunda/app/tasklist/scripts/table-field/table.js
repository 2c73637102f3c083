// The table over a textarea: editable, or plain where the form says read-only.
import {fault, normal, shown} from './cells.js';
import {element} from './dom.js';
import inputOf from './input.js';
import {emptyRow, isEmpty, parse, pasted, write} from './rows.js';
import TextOfForm from './text-of-form.js';

const REMOVE_WIDTH = 48;
// Text needs less room than an input for it.
const PLAIN = 0.85;

// A fault that appears while the mouse is down would push what is being clicked from under it.
let isDown = false;
addEventListener('pointerdown', () => isDown = true, true);
addEventListener('pointerup', () => setTimeout(() => isDown = false), true);
addEventListener('pointercancel', () => isDown = false, true);
const whenReleased = act => isDown
  ? addEventListener('pointerup', () => setTimeout(act), {once: true, capture: true}) : act();

export default class Table {
  constructor(textarea, {label, columns, minRows, maxRows}) {
    Object.assign(this, {label, columns, minRows, maxRows});
    this.form = new TextOfForm(textarea, () => this.read());
    this.box = element('div', {className: 'table-field'});
    textarea.after(this.box);
    this.box.addEventListener('focusout', event => !this.box.contains(event.relatedTarget) && this.form.leave());
    textarea.closest('.fjs-form-field')?.querySelector('label')?.addEventListener('click', () => this.focus(0, 0));
    new ResizeObserver(() => this.fit()).observe(this.box);
    this.read();
  }

  read() {
    this.rows = parse(this.columns, this.form.text);
    this.touched = new Set();
    this.draw();
  }

  changed() {
    this.form.write(write(this.columns, this.rows));
  }

  /** A table that is too narrow for its columns shows each row as a card. */
  fit() {
    const columns = this.columns.reduce((sum, column) => sum + column.width, 0);
    const needed = this.form.isFixed ? columns * PLAIN : columns + REMOVE_WIDTH;
    this.box.classList.toggle('is-stacked', this.box.clientWidth > 0 && this.box.clientWidth < needed);
  }

  draw(notice) {
    const fixed = this.form.isFixed;
    while (!fixed && this.rows.length < Math.max(1, this.minRows)) {
      this.rows.push(emptyRow(this.columns));
    }
    this.box.classList.toggle('is-plain', fixed);
    this.inputs = [];
    this.box.replaceChildren(
      fixed && !this.rows.length ? element('p', {className: 'table-field-none', textContent: '没有内容'}) : this.table(fixed),
      ...fixed ? [] : [this.footer(), this.notice = element('p', {className: 'table-field-notice', 'aria-live': 'polite'})]);
    if (notice) {
      this.notice.append(...notice);
    }
    this.fit();
  }

  table(fixed) {
    const heads = this.columns.map(column => element('th', {scope: 'col'},
      `${column.label}\u2060`, column.required && !fixed && element('span', {className: 'fjs-asterix', 'aria-hidden': 'true', textContent: '*'})));
    return element('table', {'aria-label': this.label}, this.widths(fixed),
      element('thead', {}, element('tr', {}, ...heads, !fixed && element('th', {}, element('span', {className: 'table-field-hint', textContent: '删除'})))),
      element('tbody', {}, ...this.rows.map((row, r) => fixed ? this.plainRow(row) : this.row(row, r))));
  }

  widths(fixed) {
    const columns = this.columns.map(column => element('col'));
    const all = this.columns.reduce((sum, column) => sum + column.share, 0);
    columns.forEach((column, i) => column.style.width = `${this.columns[i].share * 100 / all}%`);
    const remove = element('col');
    remove.style.width = `${REMOVE_WIDTH}px`;
    return element('colgroup', {}, ...columns, !fixed && remove);
  }

  plainRow(row) {
    return element('tr', {}, ...this.columns.map((column, c) =>
      element('td', {'data-label': column.label, className: `is-${column.type}`}, shown(column, row[c]) || '—')));
  }

  row(row, r) {
    this.inputs[r] = [];
    const remove = element('button', {type: 'button', className: 'table-field-remove', title: `删除第 ${r + 1} 行`,
      'aria-label': `删除第 ${r + 1} 行`, textContent: '删除'});
    remove.addEventListener('click', () => this.remove(r));
    return element('tr', {}, ...this.columns.map((column, c) => this.cell(column, r, c)), element('td', {}, remove));
  }

  cell(column, r, c) {
    const {input, content} = inputOf(column, this.rows[r][c], `第 ${r + 1} 行 ${column.label}`);
    const error = element('div', {className: 'table-field-error', id: `${this.form.field.id}-${r}-${c}`});
    this.inputs[r][c] = {input, error};
    input.setAttribute('aria-describedby', error.id);
    input.addEventListener('input', () => this.typed(r, c));
    input.addEventListener('change', () => this.left(r, c));
    input.addEventListener('blur', () => this.left(r, c));
    input.addEventListener('keydown', event => this.key(event, r, c));
    input.addEventListener('paste', event => this.paste(event, r, c));
    this.judge(r, c);
    return element('td', {'data-label': column.label, className: column.required ? 'is-required' : ''}, content, error);
  }

  typed(r, c) {
    this.rows[r][c] = this.inputs[r][c].input.value;
    this.notice.replaceChildren();
    this.changed();
  }

  left(r, c) {
    const {input} = this.inputs[r]?.[c] ?? {};
    if (input?.isConnected) {
      this.rows[r][c] = input.value = normal(this.columns[c], input.value);
      this.touched.add(this.rows[r]);
      whenReleased(() => input.isConnected && this.columns.forEach((column, i) => i <= c && this.judge(r, i)));
    }
  }

  judge(r, c) {
    const {input, error} = this.inputs[r][c];
    const row = this.rows[r];
    const wrong = isEmpty(row) || !row[c] && !this.touched.has(row) ? '' : fault(this.columns[c], row[c]);
    error.textContent = wrong;
    input.setAttribute('aria-invalid', String(Boolean(wrong)));
  }

  key(event, r, c) {
    const step = {Enter: 1, ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step || event.isComposing || event.key !== 'Enter' && this.columns[c].choices.length) {
      return;
    }
    event.preventDefault();
    if (event.key === 'Enter' && r === this.rows.length - 1 && !isEmpty(this.rows[r])) {
      this.add();
    } else {
      this.focus(r + step, c);
    }
  }

  paste(event, r, c) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) {
      return;
    }
    event.preventDefault();
    const {rows, tooWide} = pasted(this.columns, c, text);
    const fitting = rows.slice(0, this.maxRows - r);
    fitting.forEach((cells, i) => {
      this.rows[r + i] ??= emptyRow(this.columns);
      cells.forEach((cell, j) => this.rows[r + i][c + j] = cell);
      this.touched.add(this.rows[r + i]);
    });
    this.changed();
    this.draw([
      fitting.length < rows.length && `最多 ${this.maxRows} 行，后面 ${rows.length - fitting.length} 行没有粘贴。`,
      tooWide && `只有 ${this.columns.length} 列，右边多出的格子没有粘贴。`].filter(Boolean));
    this.focus(r + fitting.length - 1, c);
  }

  footer() {
    const full = this.rows.length >= this.maxRows;
    const add = element('button', {type: 'button', className: 'table-field-add', textContent: '添加一行', disabled: full});
    add.addEventListener('click', () => this.add());
    return element('div', {className: 'table-field-footer'}, add, element('span', {className: 'table-field-hint',
      textContent: full ? `最多 ${this.maxRows} 行` : '可从电子表格复制几行，粘贴到第一格'}));
  }

  add() {
    if (this.rows.length < this.maxRows) {
      this.rows.push(emptyRow(this.columns));
      this.draw();
      this.focus(this.rows.length - 1, 0);
    }
  }

  remove(r) {
    const [row] = this.rows.splice(r, 1);
    this.changed();
    const undo = element('button', {type: 'button', className: 'table-field-undo', textContent: '撤销'});
    undo.addEventListener('click', () => {
      this.rows.splice(r, 0, row);
      this.rows = this.rows.filter((other, i) => i === r || !isEmpty(other));
      this.changed();
      this.draw();
      this.focus(r, 0);
    });
    this.draw(isEmpty(row) ? [] : [`已删除第 ${r + 1} 行。`, undo]);
    this.focus(Math.min(r, this.rows.length - 1), 0);
  }

  focus(r, c) {
    this.inputs[r]?.[c]?.input.focus();
  }
}
