// Half an hour in which nobody touches a key or the mouse ends the session, in every window at once. The
// server would never notice: the lists of an open page load themselves anew all the time.
const IDLE = 30 * 60_000;
const LAST = 'benxi.lastTouched';

const touched = () => localStorage.setItem(LAST, Date.now());
const idle = () => Date.now() - Number(localStorage.getItem(LAST)) >= IDLE;

const leave = () => fetch(new URL('../../../sign-out', import.meta.url), {method: 'POST', redirect: 'manual'})
  .finally(() => location.reload());

touched();
['keydown', 'pointerdown', 'pointermove', 'wheel'].forEach(kind => addEventListener(kind, touched, {capture: true, passive: true}));
setInterval(() => idle() && leave(), 15_000);
