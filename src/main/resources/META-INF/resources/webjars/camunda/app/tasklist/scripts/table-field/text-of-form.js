// The field of the form behind a table or a choice: what the form sets is heard, what is written looks typed.
export default class TextOfForm {
  constructor(field, changed) {
    const {get, set} = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    Object.assign(this, {field, get, set, written: get.call(field)});
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => get.call(field),
      set: text => {
        set.call(field, text);
        if (get.call(field) !== this.written) {
          this.written = get.call(field);
          changed();
        }
      }
    });
    new MutationObserver(changed).observe(field, {attributeFilter: ['readonly', 'disabled']});
  }

  get text() {
    return this.get.call(this.field);
  }

  get isFixed() {
    return this.field.readOnly || this.field.disabled;
  }

  write(text) {
    if (text !== this.text) {
      this.written = text;
      this.set.call(this.field, text);
      this.field.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }

  /** The form says what is wrong with a field once it is left. */
  leave() {
    this.field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
}
