// The rows as text: a row a line, cells separated by TAB.
import {normal} from './cells.js';

export const isEmpty = row => row.every(cell => !cell.trim());

export const emptyRow = columns => columns.map(() => '');

export const parse = (columns, text) => text.split(/\r?\n/).filter(line => line.trim()).map(line => {
  const cells = line.split('\t');
  return columns.map((column, i) => normal(column, cells[i] ?? ''));
});

export const write = (columns, rows) => rows.filter(row => !isEmpty(row))
  .map(row => row.map((cell, i) => normal(columns[i], cell)).join('\t')).join('\n');

const isHeading = (columns, from, cells) => cells.length > 1
  && cells.every((cell, i) => !columns[from + i] || columns[from + i].label === cell.trim());

/** What a spreadsheet put on the clipboard, from a column on; a line of headings is left out. */
export const pasted = (columns, from, text) => {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).map(line => line.split('\t'));
  const rows = isHeading(columns, from, lines[0]) ? lines.slice(1) : lines;
  return {
    rows: rows.map(cells => cells.slice(0, columns.length - from).map((cell, i) => normal(columns[from + i], cell))),
    tooWide: rows.some(cells => cells.slice(columns.length - from).some(cell => cell.trim()))
  };
};
