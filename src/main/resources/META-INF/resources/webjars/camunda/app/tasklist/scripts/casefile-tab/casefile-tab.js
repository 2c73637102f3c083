// The tab 案卷 beside an open task: whom the case is about, its clocks and its letters, and the way to
// the whole file (第24条). Text only ever goes into text nodes, whatever somebody entered.
const HOME = window.location.pathname.split('/camunda/')[0];

const STYLE = `
  .casefile-tab { padding: 4px 2px 24px; line-height: 1.6; }
  .casefile-tab header { display: flex; flex-wrap: wrap; gap: 4px 18px; align-items: baseline; }
  .casefile-tab header strong { font-size: 18px; }
  .casefile-tab .muted { color: #5b6775; }
  .casefile-tab .digits { font-variant-numeric: tabular-nums; }
  .casefile-tab .badge { background: #fff3dc; color: #7a4b00; font-weight: 400; font-size: 13px; padding: 3px 9px; white-space: normal; }
  .casefile-tab .badge.late { background: #fdeeed; color: #a8201a; }
  .casefile-tab .links { margin: 8px 0 4px; display: flex; flex-wrap: wrap; gap: 4px 18px; }
  .casefile-tab h4 { margin: 18px 0 6px; font-size: 15px; font-weight: 600; }
  .casefile-tab .wide { overflow-x: auto; }
  .casefile-tab table { width: 100%; border-collapse: collapse; font-size: 13px; }
  .casefile-tab th, .casefile-tab td { border: 1px solid #d9dee5; padding: 4px 8px; text-align: left; vertical-align: top; }
  .casefile-tab th { background: #f4f6f8; font-weight: 600; white-space: nowrap; }
  .casefile-tab td.short { white-space: nowrap; }
  .casefile-tab td.below { background: #fafbfc; color: #5b6775; }
`;

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...content.filter(part => part !== null && part !== undefined));
  return made;
};

const link = (href, text) => {
  const made = element('a', '', text);
  made.href = href;
  made.target = '_blank';
  made.rel = 'noopener';
  return made;
};

const table = part => {
  const rows = part.rows.flatMap(row => {
    const cells = element('tr', '', ...row.cells.map(cell =>
      element('td', cell.text.length < 12 ? 'short' : '', cell.href ? link(cell.href, cell.text) : cell.text)));
    const below = row.below.map(({label, text}) => {
      const long = element('td', 'below', `${label}：${text}`);
      long.colSpan = part.headings.length;
      return element('tr', '', long);
    });
    return [cells, ...below];
  });
  return element('div', 'wide', element('table', '',
    element('thead', '', element('tr', '', ...part.headings.map(heading => element('th', '', heading)))),
    element('tbody', '', ...rows)));
};

const show = file => [
  element('header', '',
    element('strong', '', file.name ?? file.procedure),
    file.maskedIdentityNumber ? element('span', 'digits', file.maskedIdentityNumber) : null,
    element('span', 'digits', file.caseId),
    element('span', 'badge', file.state),
    ...file.late.map(late => element('span', 'badge late', late))),
  element('div', 'muted', `${file.procedure} · ${file.division}`),
  element('div', 'links',
    link(file.file, '打开全部案卷'),
    file.others > 0 ? link(file.personFile, `此人另有 ${file.others} 件案件，一并查看`) : null),
  ...file.parts.flatMap(part => [element('h4', '', part.title), table(part)])
];

const load = async (box, taskId) => {
  try {
    const answer = await fetch(`${HOME}/casefile/task/${encodeURIComponent(taskId)}.json`,
      {headers: {Accept: 'application/json'}, credentials: 'same-origin', cache: 'no-store'});
    const body = await answer.json();
    box.replaceChildren(...(answer.ok ? show(body) : [element('p', 'muted', body.message ?? '案卷打不开，请刷新后再试。')]));
  } catch (unreachable) {
    box.replaceChildren(element('p', 'muted', '案卷没有读到：请检查网络，刷新后再试。'));
  }
};

export default [{
  id: 'casefile-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 5,
  properties: {label: '案卷'},
  render: (node, {taskId}) => {
    const box = element('div', '', element('p', 'muted', '正在读取案卷……'));
    node.append(element('style', '', STYLE), element('div', 'casefile-tab', box));
    load(box, taskId);
  },
  unmount: () => {}
}];
