/** An element with its properties, attributes (with a hyphen) and children. */
export const element = (name, properties = {}, ...children) => {
  const node = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => {
    if (key.includes('-')) {
      node.setAttribute(key, value);
    } else {
      node[key] = value;
    }
  });
  node.append(...children.filter(Boolean));
  return node;
};
