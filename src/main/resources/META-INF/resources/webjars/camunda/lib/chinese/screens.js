// What all four applications have in common: the language of the page, the calendar of their date
// fields and the buttons of their diagrams.
import {REFUSALS} from './permissions.js';
import './idle.js';
import replace from './replace.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
  'October', 'November', 'December'];
const WEEKDAYS = {
  Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六',
  Sunday: '星期日', Monday: '星期一', Tuesday: '星期二', Wednesday: '星期三', Thursday: '星期四',
  Friday: '星期五', Saturday: '星期六'
};

const month = name => MONTHS.indexOf(name) + 1 + '月';

document.documentElement.lang = 'zh-CN';

replace([
  {
    at: '.alert, .notification',
    words: {Close: '关闭'},
    patterns: REFUSALS
  },
  {
    at: '.uib-datepicker, .uib-daypicker, .uib-monthpicker, .uib-yearpicker',
    words: {...WEEKDAYS, previous: '往前', next: '往后'},
    patterns: [
      [new RegExp(`^(${MONTHS.join('|')}) (\\d{4})$`), (_, name, year) => `${year}年${month(name)}`],
      [new RegExp(`^(${MONTHS.join('|')})$`), month]
    ]
  },
  {at: '.uib-time', words: {HH: '时', MM: '分', SS: '秒'}},
  {
    at: '[cam-widget-bpmn-viewer], [cam-widget-dmn-viewer], [cam-widget-cmmn-viewer], .navigation',
    words: {'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复原大小'}
  },
  {at: '.bjs-powered-by, .fjs-powered-by', words: {'Powered by bpmn.io': '由 bpmn.io 提供'}},
  {
    at: '.bjs-powered-by-lightbox, .fjs-powered-by-lightbox',
    words: {
      'Web-based tooling for BPMN, DMN and CMMN diagrams powered by': 'BPMN、DMN 和 CMMN 图的网页工具，技术支持：',
      'Web-based tooling for BPMN, DMN, and forms powered by': 'BPMN、DMN 和表单的网页工具，技术支持：'
    }
  }
]);

export default [];
