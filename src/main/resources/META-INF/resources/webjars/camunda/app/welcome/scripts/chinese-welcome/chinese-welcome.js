// The examples of a name in the profile; the first name is the family name.
import replace from '../../../../lib/chinese/replace.js';

replace([
  {
    at: 'input',
    words: {'Jonny': '张', 'Prosciutto': '三', 'j.prosciutto@acme.org': 'zhangsan@example.com'}
  }
]);

export default [];
