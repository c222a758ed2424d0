// The query editor (Yasgui), told what this dataset has: its prefixes, classes and properties come from its own
// description, which stands in the page as JSON. Nothing is asked of any other server.

const settings = JSON.parse(document.getElementById('settings').textContent);
const { Yasgui } = window;
const { Yasqe } = Yasgui;
const endpoint = new URL('/sparql', location.href).href;
const first = document.getElementById('query').value;

// Yasgui makes an object of every answer that is JSON, and shows an error as the text of that object, "[object Object]".
// It gets what a problem (RFC 9457) says as text: what was found, where, and what to do.
const send = window.fetch;
window.fetch = async (...request) => {
  const answer = await send(...request);
  if (answer.ok || !(answer.headers.get('Content-Type') || '').includes('json')) return answer;
  const problem = await answer.clone().json().catch(() => null);
  if (!problem || typeof problem !== 'object') return answer;
  const place = problem.line ? `Line ${problem.line}, column ${problem.column}` : '';
  if (problem.line) markLine(problem.line - 1);
  const lines = [`${answer.status} ${problem.title || answer.statusText}`, place, problem.detail, problem.remedy, ...(problem.choices || [])];
  return new Response(lines.filter(line => line).join('\n'), {
    status: answer.status, statusText: answer.statusText, headers: { 'Content-Type': 'text/plain;charset=utf-8' },
  });
};

// The line that is at fault, until the query is changed.
function markLine(line) {
  const query = yasgui.getTab()?.getYasqe();
  if (!query || line >= query.lineCount()) return;
  query.addLineClass(line, 'wrap', 'fault');
  query.scrollIntoView({ line, ch: 0 });
  const clear = () => { query.eachLine(each => query.removeLineClass(each, 'wrap', 'fault')); query.off('change', clear); };
  query.on('change', clear);
}

// A plain table that fits a phone, with names in place of addresses on request and a bar beside each count. It takes the
// place of the library's own, which stays on offer for sorting and filtering.
const SHOWN = matchMedia('(max-width: 34rem)').matches ? 10 : 300;

// As many names as are asked for at once.
const NAMED = 2000;

function shortened(iri) {
  const [prefix, namespace] = Object.entries(settings.prefixes)
    .filter(([, each]) => iri.startsWith(each) && /^[\w.-]*$/.test(iri.slice(each.length)))
    .sort((a, b) => b[1].length - a[1].length)[0] || [];
  return prefix === undefined ? iri : `${prefix}:${iri.slice(namespace.length)}`;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

async function names(iris) {
  const list = iris.filter(iri => !/[<>"{}|^`\\\s]/.test(iri)).map(iri => `<${iri}>`).join(' ');
  const query = `SELECT ?s (SAMPLE(?l) AS ?n) { VALUES ?s { ${list} } ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l } GROUP BY ?s`;
  const answer = await send('/sparql', {
    method: 'POST', body: new URLSearchParams({ query }), headers: { Accept: 'application/sparql-results+json' },
  });
  const rows = answer.ok ? (await answer.json()).results.bindings : [];
  return new Map(rows.map(row => [row.s.value, row.n.value]));
}

class PlainTable {
  constructor(yasr) { this.yasr = yasr; this.priority = 20; this.label = 'Rows'; this.hideFromSelection = false; }
  canHandleResults() { return Boolean(this.yasr.results?.getVariables()?.length); }
  getIcon() { return element('span', { 'aria-hidden': 'true' }, '☰'); }
  download(filename) { return { contentType: 'text/csv', title: 'Download as CSV', filename: `${filename || 'result'}.csv`, getData: () => this.csv() }; }
  // As the table shows it: with names in place of addresses where that is chosen.
  csv() {
    const named = document.getElementById('named')?.checked;
    if (!named || !this.known) return this.yasr.results.asCsv();
    const quoted = text => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    const variables = this.yasr.results.getVariables();
    const rows = (this.yasr.results.getBindings() || []).map(row => variables.map(variable => this.known.get(row[variable]?.value) || row[variable]?.value || ''));
    return [variables, ...rows].map(row => row.map(quoted).join(',')).join('\r\n') + '\r\n';
  }
  draw() {
    this.show(SHOWN);
  }
  show(most) {
    const variables = this.yasr.results.getVariables();
    const all = this.yasr.results.getBindings() || [];
    const rows = all.slice(0, most);
    const grouped = /\b(COUNT|SUM|AVG|MIN|MAX)\s*\(/i.test(yasgui.getTab()?.getQuery() || '');
    const largest = new Map(variables.map(variable => [variable, grouped && rows.every(row => row[variable] && /^[0-9.]+$/.test(row[variable].value))
      ? Math.max(...rows.map(row => Number(row[variable].value))) : 0]));
    const body = element('tbody', {});
    rows.forEach(row => body.append(element('tr', {}, ...variables.map(variable => this.cell(variable, row[variable], largest.get(variable))))));
    const table = element('table', { class: 'stacked' },
      element('thead', {}, element('tr', {}, ...variables.map(variable => element('th', { scope: 'col' }, variable)))), body);
    const parts = [element('p', { class: 'soft' }, rows.length < all.length ? `The first ${rows.length} of ${all.length} rows` : `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`)];
    const addresses = [...body.querySelectorAll('a[data-iri]')];
    if (addresses.length) {
      const box = element('input', { type: 'checkbox', id: 'named' });
      box.checked = PlainTable.named;
      box.addEventListener('change', () => { PlainTable.named = box.checked; this.name(addresses, box.checked); });
      if (box.checked) this.name(addresses, true);
      parts.push(element('p', {}, box, ' ', element('label', { for: 'named' }, 'Names in place of addresses')));
    }
    const more = element('button', { type: 'button', class: 'more' }, `Show all ${all.length} rows`);
    more.addEventListener('click', () => this.show(all.length));
    this.yasr.resultsEl.replaceChildren(...parts, element('div', { class: 'scroll result' }, table), ...(rows.length < all.length ? [more] : []));
  }
  async name(links, wanted) {
    const all = (this.yasr.results.getBindings() || []).flatMap(row => Object.values(row)).filter(value => value.type === 'uri').map(value => value.value);
    const known = wanted ? await names([...new Set(all)].slice(0, NAMED)).catch(() => new Map()) : new Map();
    this.known = known;
    links.forEach(link => { link.textContent = known.get(link.dataset.iri) || shortened(link.dataset.iri); });
  }
  cell(variable, value, largest) {
    const cell = element('td', { 'data-column': variable });
    if (value?.type === 'uri') {
      const web = /^https?:\/\//.test(value.value);
      const local = value.value.startsWith(settings.base) ? '/' + value.value.slice(settings.base.length) : value.value;
      cell.append(web ? element('a', { href: local, 'data-iri': value.value }, shortened(value.value)) : value.value);
    } else if (value) {
      cell.append(value.value);
    }
    if (largest > 0) {
      const bar = element('span', { class: 'bar' });
      bar.style.width = `${Math.round(8 * 100 * Number(value.value) / largest) / 100}rem`;
      cell.append(' ', bar);
    }
    return cell;
  }
}
PlainTable.named = true;
Yasgui.Yasr.registerPlugin('rows', PlainTable);

// The endpoint declares these prefixes where a query lacks them, so they are no error; a query is still completed with
// the declaration of what is typed.
const mode = Yasqe.modes.sparql11;
Yasqe.defineMode('sparql11', (...config) => {
  const parser = mode(...config);
  return { ...parser, startState: () => ({ ...parser.startState(), prefixes: Object.create(settings.prefixes) }) };
});
const declared = Yasqe.prototype.getPrefixesFromQuery;
Yasqe.prototype.getPrefixesFromQuery = function () { return { ...declared.call(this) }; };

Yasqe.forkAutocompleter('prefixes', {
  name: 'materia-prefixes', persistenceId: null,
  get: () => Object.entries(settings.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort(),
}, false);
Yasqe.forkAutocompleter('class', { name: 'materia-classes', bulk: true, persistenceId: null, get: () => settings.classes }, false);
Yasqe.forkAutocompleter('property', { name: 'materia-properties', bulk: true, persistenceId: null, get: () => settings.properties }, false);
// In place of those that ask prefix.cc and Linked Open Vocabularies; lists of a configuration would be mixed.
Yasqe.defaults.autocompleters = ['variables', 'materia-prefixes', 'materia-classes', 'materia-properties'];
Yasgui.defaults.yasqe.autocompleters = Yasqe.defaults.autocompleters;
Yasqe.defaults.value = first;
Yasgui.defaults.yasqe.value = first;

const yasgui = new Yasgui(document.getElementById('yasgui'), {
  requestConfig: { endpoint, method: 'GET' },
  copyEndpointOnNewTab: false,
  autofocus: false,
  persistenceId: 'materia-' + endpoint,
  endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
  yasqe: { value: first, resizeable: true, createShortLink: undefined },
  yasr: { prefixes: settings.prefixes, defaultPlugin: 'rows', pluginOrder: ['rows', 'table', 'response'] },
});
document.getElementById('plain').hidden = true;

// Sentences are read whole, unless someone chose otherwise.
yasgui.on('query', (_, tab) => {
  const table = tab.getYasr()?.config.plugins.table;
  if (table && !table.dynamicConfig) table.dynamicConfig = { isEllipsed: false };
});

// What the library leaves without a name or a role for those who do not see it.
const missing = [
  ['.CodeMirror textarea:not([aria-label])', 'aria-label', 'Query'],
  ['.tabsList .addTab:not([aria-label])', 'aria-label', 'New query'],
  ['.tabsList .addTab:not([role])', 'role', 'tab'],
  ['.CodeMirror-scroll[tabindex="-1"]', 'tabindex', '0'],
  ['select.tableSizer:not([aria-label])', 'aria-label', 'Rows on a page'],
  ['input.tableFilter:not([aria-label])', 'aria-label', 'Filter the rows'],
];
function amend() {
  const root = document.getElementById('yasgui');
  missing.forEach(([where, attribute, value]) => root.querySelectorAll(where).forEach(element => element.setAttribute(attribute, value)));
  root.querySelectorAll('.yasr td:not(.long)').forEach(cell => { if (cell.textContent.length > 70) cell.classList.add('long'); });
}
amend();
new MutationObserver(amend).observe(document.getElementById('yasgui'), { childList: true, subtree: true });

document.querySelectorAll('a.try').forEach(link => link.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const tab = yasgui.getTab() || yasgui.addTab(true);
  tab.setQuery(link.dataset.query);
  tab.query().catch(() => {});
  document.getElementById('yasgui').scrollIntoView({ block: 'start' });
}));

// The first example comes with its answer; a query that someone shares or left here waits for them.
if (!location.hash && yasgui.getTab()?.getQuery() === first) yasgui.getTab().query().catch(() => {});
