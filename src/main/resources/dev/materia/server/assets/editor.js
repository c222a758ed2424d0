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
  const lines = [`${answer.status} ${problem.title || answer.statusText}`, place, problem.detail, problem.remedy, ...(problem.choices || [])];
  return new Response(lines.filter(line => line).join('\n'), {
    status: answer.status, statusText: answer.statusText, headers: { 'Content-Type': 'text/plain;charset=utf-8' },
  });
};

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
  yasr: { prefixes: settings.prefixes, defaultPlugin: 'table' },
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
