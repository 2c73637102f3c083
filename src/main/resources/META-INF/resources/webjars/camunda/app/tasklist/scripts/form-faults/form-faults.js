// What is wrong with a form stands at its field, and only at fields that are there.
import eachForm from '../form-typing/each-form.js';

const watched = new Map();

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

const entered = form => JSON.stringify(form._getState().data);

// What the server has found holds until something else is entered: whether it is right now only the server knows.
const keepOrDropTold = (form, state) => {
  const {errors} = form._getState();
  if (entered(form) === state.refused) {
    setErrors(form, {...errors, ...state.told});
  } else {
    const {told} = state;
    state.told = {};
    setErrors(form, without(errors, id => id in told));
  }
};

eachForm((form, container) => {
  const state = {container, told: {}};
  watched.set(form, state);
  const events = form.get('eventBus');
  // A listener that returns a value keeps the event from those that come after it.
  events.on('formFieldInstanceRegistry.changed', ({action}) => {
    if (action === 'removed') {
      setTimeout(() => dropHidden(form));
    }
  });
  events.on('field.updated', () => {
    setTimeout(() => keepOrDropTold(form, state));
  });
});

const tell = (form, state, faults) => {
  const fields = form.get('formFieldRegistry').getAll();
  const told = {};
  faults.forEach(({key, place, wrong, right}) => {
    const field = fields.find(one => one.key === key);
    if (field) {
      told[field.id] = [...told[field.id] ?? [], `${place ?? ''}${wrong}：${right}。`];
    }
  });
  Object.assign(state, {told, refused: entered(form)});
  keepOrDropTold(form, state);
};

const show = faults => watched.forEach((state, form) => {
  if (state.container.isConnected) {
    tell(form, state, faults);
  } else {
    watched.delete(form);
  }
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
