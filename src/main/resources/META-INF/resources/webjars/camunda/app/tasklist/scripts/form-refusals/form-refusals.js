// What the server refuses stands at the top of the start dialog; whoever presses the button at the bottom
// of a long form would not see it.
const shown = new WeakSet();

new MutationObserver(() => document.querySelectorAll('.modal .notification, .modal .alert').forEach(refusal => {
  if (!shown.has(refusal) && refusal.textContent.trim()) {
    shown.add(refusal);
    refusal.scrollIntoView({block: 'center'});
  }
})).observe(document.documentElement, {childList: true, subtree: true});

export default [];
