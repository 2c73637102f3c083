// Tasklist in Chinese, whatever language the browser asks for.
export default {
  app: {
    vendor: '本溪市',
    name: '办事流程·待办任务'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,

  // One line a script, paths from app/tasklist/. A line whose file is missing leaves the page blank.
  customScripts: [
    '../../lib/chinese/screens',
    'scripts/chinese-forms/chinese-forms',
    'scripts/chinese-filters/chinese-filters',
    'scripts/form-typing/form-typing',
    'scripts/table-field/table-field',
    'scripts/village-field/village-field',
    'scripts/form-refusals/form-refusals',
    'scripts/form-faults/form-faults',
    'scripts/form-faults/steady-click',
    'scripts/casefile-tab/casefile-tab'
  ],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '跳到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '跳到列表中的第一项任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '跳到任务表单的第一个输入栏'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程的对话框'
    }
  }
};
