// The calendar of date fields (flatpickr): Chinese months and weekdays, the week begins on Monday,
// and the year stands before month and day even in a browser that is set to English.

const MONTHS = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

const setUp = flatpickr => {
  flatpickr.localize({
    weekdays: {shorthand: WEEKDAYS, longhand: WEEKDAYS.map(day => '星期' + day)},
    months: {shorthand: MONTHS, longhand: MONTHS},
    firstDayOfWeek: 1,
    rangeSeparator: '至',
    weekAbbreviation: '周',
    scrollTitle: '滚动可增减',
    toggleTitle: '点击切换',
    amPM: ['上午', '下午'],
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分'
  });
  flatpickr.setDefaults({ariaDateFormat: 'Y年n月j日'});
};

export default function calendar() {
  if (window.flatpickr) {
    setUp(window.flatpickr);
  } else {
    // The library is loaded with the first form: it is set up when it makes itself known.
    Object.defineProperty(window, 'flatpickr', {
      configurable: true,
      set(flatpickr) {
        Object.defineProperty(window, 'flatpickr', {value: flatpickr, writable: true, configurable: true});
        setUp(flatpickr);
      }
    });
  }

  // Date fields ask for the browser's format under the name "default".
  const chinese = ([locale, ...options]) => [locale === 'default' ? 'zh-CN' : locale, ...options];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, args, target) => Reflect.construct(format, chinese(args), target),
    apply: (format, self, args) => Reflect.apply(format, self, chinese(args))
  });
}
