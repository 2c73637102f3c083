// A text field whose form component asks for a village (check: division:village) is filled by its name:
// nobody types twelve digits. The field stays what the form knows; without this script it takes the code.
import {element} from '../table-field/dom.js';
import TextOfForm from '../table-field/text-of-form.js';

const HOME = window.location.pathname.split('/camunda/')[0];
const LIST = 'villages-of-the-city';
const fields = new Set();

const textfields = components => components.flatMap(component =>
  component.components ? textfields(component.components) : component.type === 'textfield' ? [component] : []);

const remember = form => textfields(form.components ?? []).forEach(({id, properties = {}}) => {
  const asked = (properties.check ?? '').split(/\s+/).includes('division:village');
  fields[asked ? 'add' : 'delete'](id);
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

let loading;
const villages = () => loading ??= fetchPage(`${HOME}/divisions/villages.json`, {headers: {Accept: 'application/json'}})
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
  .then(all => {
    document.body.append(element('datalist', {id: LIST}, ...all.map(({name}) => element('option', {value: name}))));
    return all;
  })
  .catch(unreachable => {
    loading = undefined;
    throw unreachable;
  });

class VillageField {
  constructor(field, all) {
    this.codes = new Map(all.map(({code, name}) => [name, code]));
    this.names = new Map(all.map(({code, name}) => [code, name]));
    this.box = element('input', {
      className: 'fjs-input', type: 'text', autocomplete: 'off', placeholder: '村（社区）名称', 'aria-describedby': `${field.id}-village`
    });
    this.box.setAttribute('list', LIST);
    this.fault = element('div', {className: 'village-field-fault', id: `${field.id}-village`, 'aria-live': 'polite'});
    field.after(this.box, this.fault);
    const label = field.closest('.fjs-form-field').querySelector('label');
    if (label) {
      this.box.setAttribute('aria-label', label.textContent.replace('*', '').trim());
      label.addEventListener('click', () => this.box.focus());
    }
    this.form = new TextOfForm(field, () => this.show());
    this.box.addEventListener('input', () => this.chosen());
    this.box.addEventListener('blur', () => {
      this.say(this.box.value.trim() && !this.form.text ? `没有叫“${this.box.value.trim()}”的村（社区）：请从列出的里面选一个。` : '');
      this.form.leave();
    });
    this.show();
  }

  /** What the form holds: a code, as the village's name. */
  show() {
    this.box.value = this.names.get(this.form.text) ?? this.form.text;
    this.box.readOnly = this.form.isFixed;
  }

  /** A name from the list; who knows the code may write that. */
  chosen() {
    const written = this.box.value.trim();
    this.form.write(this.codes.get(written) ?? (this.names.has(written) ? written : ''));
    this.say('');
  }

  say(fault) {
    this.fault.textContent = fault;
    this.box.setAttribute('aria-invalid', Boolean(fault));
  }
}

const isAsked = field => [...fields].some(id => field.id.endsWith(`-${id}`));

const show = () => document.querySelectorAll('.fjs-form-field-textfield input.fjs-input[id]:not([data-village])').forEach(field => {
  if (isAsked(field)) {
    field.dataset.village = 'waits';
    villages().then(all => {
      new VillageField(field, all);
      field.dataset.village = 'chosen';
    }, () => console.warn('村（社区）的名单没有读到：请填 12 位区划代码。'));
  }
});

new MutationObserver(show).observe(document.documentElement, {childList: true, subtree: true});

export default [];
