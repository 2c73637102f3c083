// The form behind its picture. Camunda Forms hands it to no script of ours; its own parts find it in the tree that
// Preact hangs on the element it draws into.
export default container => {
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
