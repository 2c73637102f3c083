// Runs in the page: draws one model and gives back its SVG.
const FONT = '"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';
const NS = 'xmlns="http://www.w3.org/2000/svg"';

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const lines = text => escape(text).replace(/\n/g, '<br/>');
const parts = (parent, name) => [...parent.children].filter(child => child.localName === name);
const part = (parent, name) => parts(parent, name)[0];
const text = (parent, name) => (parent && part(parent, name) ? part(parent, name).textContent.trim() : '');

function frame(width, height, content) {
  return `<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" `
    + `viewBox="0 0 ${width} ${height}" font-family='${FONT}'>`
    + `<rect width="${width}" height="${height}" fill="white"/>${content}</svg>`;
}

// What bpmn-js and dmn-js give, moved to (x, y) of a larger picture; their marker names are random: numbered instead.
function inner(svg, x, y) {
  const [left, top, width, height] = svg.match(/viewBox="([^"]+)"/)[1].split(' ').map(Number);
  const names = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(match => match[1]))];
  let content = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  names.forEach((name, i) => { content = content.split(name).join(`m${i}`); });
  return { width, height, content: `<g transform="translate(${x - left} ${y - top})">${content}</g>` };
}

async function drawProcess(xml) {
  const viewer = new BpmnJS({
    container: '#canvas',
    textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontSize: 11 } }
  });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('; '));
  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  const drawn = inner(svg, 20, 20);
  return frame(Math.ceil(drawn.width) + 40, Math.ceil(drawn.height) + 40, drawn.content);
}

function header(cell, kind) {
  const expression = part(cell, 'inputExpression');
  const name = cell.getAttribute('label') || cell.getAttribute('name') || '';
  const variable = expression ? text(expression, 'text') : cell.getAttribute('name');
  return `<th class="${kind}">${lines(name)}<br/><code>${lines(variable || '')}</code></th>`;
}

function table(decision) {
  const logic = part(decision, 'decisionTable');
  const title = `<h2>${escape(decision.getAttribute('name') || '')} <code>${decision.id}</code></h2>`;
  if (!logic) {
    const expression = part(decision, 'literalExpression');
    return `${title}<pre>${escape(text(expression, 'text'))}</pre>`;
  }
  const policy = `${logic.getAttribute('hitPolicy') || 'UNIQUE'} ${logic.getAttribute('aggregation') || ''}`.trim();
  const inputs = parts(logic, 'input'), outputs = parts(logic, 'output');
  const rows = parts(logic, 'rule').map((rule, i) => '<tr>' + `<td>${i + 1}</td>`
    + parts(rule, 'inputEntry').map(entry => `<td><code>${lines(text(entry, 'text') || '—')}</code></td>`).join('')
    + parts(rule, 'outputEntry').map(entry => `<td class="out"><code>${lines(text(entry, 'text'))}</code></td>`).join('')
    + `<td class="why">${lines(text(rule, 'description'))}</td></tr>`);
  return `${title}<table><thead><tr><th>${policy}</th>${inputs.map(cell => header(cell, 'in')).join('')}`
    + `${outputs.map(cell => header(cell, 'out')).join('')}<th>依据</th></tr></thead>`
    + `<tbody>${rows.join('')}</tbody></table>`;
}

const STYLE = `h2{font-size:15px;margin:18px 0 6px}code{font-family:${FONT};font-size:12px;font-weight:normal;color:#333}`
  + `table{border-collapse:collapse;font-size:12px}th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top;`
  + `max-width:260px}th{background:#eef3f8}th.out,td.out{background:#eef7ee}td.why{max-width:420px}pre{font-size:12px;`
  + `border:1px solid #999;padding:8px;white-space:pre-wrap;max-width:900px;font-family:${FONT}}`;

// dmn-js of this version answers by callback; a warning is an error too.
function called(action) {
  return new Promise((resolve, reject) => action((error, result) => {
    if (error) reject(error);
    else if (Array.isArray(result) && result.length) reject(new Error(result.map(warning => warning.message).join('; ')));
    else resolve(result);
  }));
}

async function drawDecisions(xml) {
  const viewer = new DmnJS({ container: '#canvas', drd: { textRenderer: { defaultStyle: { fontFamily: FONT } } } });
  await called(done => viewer.importXML(xml, { open: false }, done));
  const diagram = viewer.getViews().find(view => view.type === 'drd');
  let top = { width: 0, height: 0, content: '' };
  if (diagram) {
    await called(done => viewer.open(diagram, done));
    const svg = await called(done => viewer.getActiveViewer().saveSVG({}, done));
    top = inner(svg, 20, 20);
  }
  viewer.destroy();
  const decisions = parts(new DOMParser().parseFromString(xml, 'text/xml').documentElement, 'decision');
  const html = `<div xmlns="http://www.w3.org/1999/xhtml" style='font-family:${FONT};color:#111'>`
    + `<style>${STYLE.replace(/"/g, '')}</style>${decisions.map(table).join('')}</div>`;
  const measure = document.createElement('div');
  measure.style.cssText = 'position:absolute;left:0;top:0;width:max-content';
  measure.innerHTML = html;
  document.body.appendChild(measure);
  const { width, height } = measure.getBoundingClientRect();
  measure.remove();
  const from = top.height ? Math.ceil(top.height) + 30 : 10;
  const tables = `<foreignObject x="20" y="${from}" width="${Math.ceil(width) + 10}" height="${Math.ceil(height) + 20}">${html}</foreignObject>`;
  return frame(Math.ceil(Math.max(top.width, width)) + 50, from + Math.ceil(height) + 40, top.content + tables);
}

window.draw = (xml, decisions) => (decisions ? drawDecisions(xml) : drawProcess(xml));
