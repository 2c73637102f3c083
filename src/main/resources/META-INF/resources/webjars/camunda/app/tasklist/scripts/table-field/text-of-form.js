// The textarea behind a table: what the form sets is heard, what the table writes looks typed.
const {get, set} = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');

export default class TextOfForm {
  constructor(textarea, changed) {
    this.textarea = textarea;
    this.written = get.call(textarea);
    Object.defineProperty(textarea, 'value', {
      configurable: true,
      get: () => get.call(textarea),
      set: text => {
        set.call(textarea, text);
        if (get.call(textarea) !== this.written) {
          this.written = get.call(textarea);
          changed();
        }
      }
    });
    new MutationObserver(changed).observe(textarea, {attributeFilter: ['readonly', 'disabled']});
  }

  get text() {
    return get.call(this.textarea);
  }

  get isFixed() {
    return this.textarea.readOnly || this.textarea.disabled;
  }

  write(text) {
    if (text !== this.text) {
      this.written = text;
      set.call(this.textarea, text);
      this.textarea.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }

  /** The form waits a moment after typing; leaving the field ends the wait. */
  leave() {
    this.textarea.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
}
