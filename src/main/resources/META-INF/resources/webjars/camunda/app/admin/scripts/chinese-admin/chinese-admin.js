// Permissions are shown by their names in the engine.
import replace from '../../../../lib/chinese/replace.js';
import {PERMISSIONS} from '../../../../lib/chinese/permissions.js';

replace([
  {
    at: '.permissions, .modal-body',
    words: PERMISSIONS,
    patterns: [
      [/^[A-Z_]+(, [A-Z_]+)+$/, names => names.split(', ').map(name => PERMISSIONS[name] ?? name).join('、')]
    ]
  },
  {at: '.btn, .dropdown-menu', words: {'Select all': '全选', 'Unselect all': '全不选'}}
]);

export default [];
