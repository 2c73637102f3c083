// Shows a textarea whose form component has the property columns as a table. The textarea stays what the
// form knows: the table reads its text and writes it back as if it had been typed.
import parseColumns from './columns.js';
import Table from './table.js';

const tables = new Map();

const textareas = components => components.flatMap(component =>
  component.components ? textareas(component.components) : component.type === 'textarea' ? [component] : []);

const remember = form => textareas(form.components ?? []).forEach(({id, label, properties = {}}) => {
  const columns = properties.columns && parseColumns(properties.columns);
  if (columns) {
    tables.set(id, {label, columns, minRows: Number(properties.minRows ?? 0), maxRows: Number(properties.maxRows ?? 50)});
  } else {
    tables.delete(id);
  }
});

// Tasklist fetches the deployed form of the task or the start that it is about to show.
const fetchPage = window.fetch;
window.fetch = async (...request) => {
  const answer = await fetchPage(...request);
  if (answer.ok && /\/deployed-(start-)?form(\?|$)/.test(answer.url)) {
    remember(await answer.clone().json());
  }
  return answer;
};

// form-js: fjs-form-<id of the form on the page>-<id of the component>
const settings = textarea => {
  const id = [...tables.keys()].find(known => textarea.id.endsWith(`-${known}`));
  return id && tables.get(id);
};

const show = () => document.querySelectorAll('.fjs-form-field-textarea textarea:not([data-table])').forEach(textarea => {
  const known = settings(textarea);
  if (known) {
    textarea.dataset.table = '';
    new Table(textarea, known);
  }
});

new MutationObserver(show).observe(document.documentElement, {childList: true, subtree: true});

export default [];
