// What is typed is in the form at once. Left to itself the form takes it 300 ms later; if an earlier field makes it draw
// meanwhile, it draws what it has, and the keys pressed since are gone.
import eachForm from './each-form.js';

eachForm(form => form.get('config').debounce = false);

export default [];
