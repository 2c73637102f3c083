// What is wrong with a form stands at its field, and only at fields that are there.
import formOf from './form-of.js';

const forms = new Map();

const without = (errors, drop) => Object.fromEntries(Object.entries(errors).filter(([id]) => !drop(id)));

const setErrors = (form, errors) => {
  if (JSON.stringify(errors) !== JSON.stringify(form._getState().errors)) {
    form._setState({errors});
  }
};

// A field that hides takes its fault with it: else the button stays shut for something that nobody can see.
const dropHidden = form => {
  const there = new Set(form.get('formFieldInstanceRegistry').getAll().map(({id}) => id));
  setErrors(form, without(form._getState().errors, id => !there.has(id)));
};

// What the server has found holds until something is entered: whether it is right now only the server knows.
const dropTold = watched => {
  const told = watched.told;
  watched.told = new Set();
  setErrors(watched.form, without(watched.form._getState().errors, id => told.has(id)));
};

const watch = container => {
  const form = formOf(container);
  if (!form || forms.has(container)) {
    return;
  }
  const watched = {form, told: new Set()};
  forms.set(container, watched);
  const events = form.get('eventBus');
  events.on('formFieldInstanceRegistry.changed', ({action}) => action === 'removed' && setTimeout(() => dropHidden(form)));
  events.on('field.updated', () => watched.told.size && setTimeout(() => dropTold(watched)));
};

new MutationObserver(() => {
  [...forms.keys()].filter(container => !container.isConnected).forEach(container => forms.delete(container));
  document.querySelectorAll('.fjs-container').forEach(watch);
}).observe(document.documentElement, {childList: true, subtree: true});

const show = faults => forms.forEach(watched => {
  const {form} = watched;
  const fields = form.get('formFieldRegistry').getAll();
  const errors = {...form._getState().errors};
  faults.forEach(({key, place, wrong, right}) => {
    const field = fields.find(one => one.key === key);
    if (field) {
      watched.told.add(field.id);
      errors[field.id] = [...errors[field.id] ?? [], `${place ?? ''}${wrong}：${right}。`];
    }
  });
  setErrors(form, errors);
});

// Tasklist shows a refusal in a box of its own only.
const {open} = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, address, ...more) {
  if (/\/submit-form$/.test(address)) {
    this.addEventListener('load', () => {
      if (this.status >= 400 && this.getResponseHeader('content-type')?.includes('json')) {
        show(JSON.parse(this.responseText).fields ?? []);
      }
    });
  }
  return open.call(this, method, address, ...more);
};

export default [];
