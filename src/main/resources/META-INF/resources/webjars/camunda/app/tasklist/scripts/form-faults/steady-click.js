// A fault that appears when a field is left pushes the page down under the mouse, and the button that was pressed is no
// longer there when the mouse is let go: the press counts all the same.
let pressed = null;

addEventListener('pointerdown', ({target, clientX, clientY, button}) => {
  pressed = button === 0 ? {target: target.closest('.fjs-container label, button'), clientX, clientY} : null;
}, true);

addEventListener('pointerup', ({target, clientX, clientY}) => {
  const meant = pressed?.target;
  const still = meant && Math.abs(clientX - pressed.clientX) < 3 && Math.abs(clientY - pressed.clientY) < 3;
  pressed = null;
  if (still && meant.isConnected && !meant.contains(target)) {
    setTimeout(() => meant.click());
  }
}, true);

export default [];
