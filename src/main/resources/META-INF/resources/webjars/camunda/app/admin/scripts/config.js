// Admin in Chinese, whatever language the browser asks for.
export default {
  app: {
    vendor: '本溪市',
    name: '办事流程·系统管理'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,

  // One line a script, paths from app/admin/. A line whose file is missing leaves the page blank.
  customScripts: [
    '../../lib/chinese/screens',
    'scripts/chinese-admin/chinese-admin'
  ]
};
