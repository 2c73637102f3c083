// Calls with each form, once, as soon as it stands on the page.
const seen = new WeakSet();
const listeners = [];

// Camunda Forms hands its form to no script of ours; its own parts find it in the tree that Preact hangs on the
// element it draws into.
const formOf = container => {
  const open = [container.__k];
  while (open.length) {
    const node = open.shift();
    const service = node?.props?.value?.getService;
    if (typeof service === 'function') {
      return service('form');
    }
    open.push(...node?.__k ?? []);
  }
  return null;
};

new MutationObserver(() => document.querySelectorAll('.fjs-container').forEach(container => {
  const form = seen.has(container) ? null : formOf(container);
  if (form) {
    seen.add(container);
    listeners.forEach(listener => listener(form, container));
  }
})).observe(document.documentElement, {childList: true, subtree: true});

/** Scripts load before the first form. */
export default listener => listeners.push(listener);
