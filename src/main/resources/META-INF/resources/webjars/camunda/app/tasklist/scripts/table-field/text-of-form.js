// The form takes what is typed some 300 ms later; until then it still draws what was before.
const FORM_WAITS = 1000;

// The field of the form behind a table or a choice: what the form sets is heard, what is written looks typed.
export default class TextOfForm {
  constructor(field, changed) {
    const {get, set} = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    Object.assign(this, {field, get, set, written: get.call(field), heardUntil: 0});
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => get.call(field),
      set: text => {
        if (text !== this.written && performance.now() < this.heardUntil) {
          return;   // another field has made the form draw before it took what was just typed here
        }
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
      this.heardUntil = performance.now() + FORM_WAITS;
      this.set.call(this.field, text);
      this.field.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }

  /** The form waits a moment after typing; leaving the field ends the wait. */
  leave() {
    this.field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
}
