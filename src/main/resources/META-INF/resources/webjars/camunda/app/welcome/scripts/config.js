// Welcome in Chinese, whatever language the browser asks for.
export default {
  app: {
    vendor: '本溪市',
    name: '办事流程·首页'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,

  // In place of the maker's handbook, which is English and not reachable from an office.
  links: [
    {label: '公示栏', href: '/board', description: '居民看到的公示'}
  ],

  // One line a script, paths from app/welcome/. A line whose file is missing leaves the page blank.
  customScripts: [
    '../../lib/chinese/screens',
    'scripts/chinese-welcome/chinese-welcome'
  ]
};
