// Cockpit in Chinese, whatever language the browser asks for.
export default {
  app: {
    vendor: '本溪市',
    name: '办事流程·监控台'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,

  // One line a script, paths from app/cockpit/. A line whose file is missing leaves the page blank.
  customScripts: [
    '../../lib/chinese/screens',
    'scripts/chinese-cockpit/chinese-cockpit'
  ]
};
