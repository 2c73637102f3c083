// The applications hold some English words as constants without a setting. They are put into
// Chinese here as they appear, and only at the places named, so that nobody's own text is touched.

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'label'];

/**
 * Watches the page from now on.
 * @param places list of {at, words, patterns}: a CSS selector, exact words ({English: Chinese}) and
 *               [regular expression, replacement] pairs, each of the whole text without blanks around it
 */
export default function replace(places) {
  const translated = (text, {words = {}, patterns = []}) => {
    if (Object.keys(words).includes(text)) return words[text];
    const pattern = patterns.find(([expression]) => expression.test(text));
    return pattern ? text.replace(...pattern) : text;
  };

  // Null where nothing is to be changed, so that no change answers a change for ever.
  const inChinese = (element, text) => {
    const english = text.trim();
    if (!/[A-Za-z]/.test(english)) return null;
    for (const place of places) {
      const chinese = element.closest(place.at) ? translated(english, place) : english;
      if (chinese !== english) return text.replace(english, () => chinese);
    }
    return null;
  };

  const textOf = node => {
    const chinese = node.parentElement ? inChinese(node.parentElement, node.data) : null;
    if (chinese !== null) node.data = chinese;
  };

  const attributeOf = (element, name) => {
    const chinese = element.hasAttribute(name) ? inChinese(element, element.getAttribute(name)) : null;
    if (chinese !== null) element.setAttribute(name, chinese);
  };

  const everythingIn = root => {
    if (root.nodeType === Node.TEXT_NODE) return textOf(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = root; node; node = nodes.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) textOf(node);
      else ATTRIBUTES.forEach(name => attributeOf(node, name));
    }
  };

  everythingIn(document.body);
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') change.addedNodes.forEach(everythingIn);
      else if (change.type === 'characterData') textOf(change.target);
      else attributeOf(change.target, change.attributeName);
    }
  }).observe(document.body,
    {childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES});
}
