// What the server refuses stands at the top of the start dialog; whoever presses the button at the bottom
// of a long form would not see it.
const shown = new WeakSet();

// The name of a field in programs means nothing to a clerk; its label stands before it.
const withoutKeys = box => {
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const plain = texts.currentNode.data.replace(/」（[a-z][A-Za-z0-9]*）/g, '」');
    if (plain !== texts.currentNode.data) {
      texts.currentNode.data = plain;
    }
  }
};

new MutationObserver(() => document.querySelectorAll('.notification, .alert').forEach(withoutKeys))
  .observe(document.documentElement, {childList: true, subtree: true, characterData: true});

new MutationObserver(() => document.querySelectorAll('.modal .notification, .modal .alert').forEach(refusal => {
  if (!shown.has(refusal) && refusal.textContent.trim()) {
    shown.add(refusal);
    refusal.scrollIntoView({block: 'center'});
  }
})).observe(document.documentElement, {childList: true, subtree: true});

export default [];
