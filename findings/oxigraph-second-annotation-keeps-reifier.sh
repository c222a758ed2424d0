#!/usr/bin/env bash
# Oxigraph 0.5.11 hangs two annotation blocks of a triple on one reifier where the text asks for two.
#
# Expected: RDF 1.2 Turtle, section 7.3 (Annotation Blocks): finishing an annotationBlock clears curReifier, so a second
#   block that is not immediately preceded by ~ gets a fresh blank node. https://github.com/w3c/rdf-turtle/issues/81 asks
#   this very question and is answered so; N3.js reads it so, and so does Oxigraph's own SPARQL Update (same grammar).
# Seen: both blocks hang on the first block's reifier, if that one was written with ~ (with or without a name). Two blocks
#   without ~ get two reifiers, as they should.
# Where it matters: two sources of one statement, each with its own block, become one source with the properties of both:
#   which date, page and certainty belong together is lost without an error.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund oxigraph@0.5.11 n3@2.13.12 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's oxigraph@0.5.11 and n3@2.13.12"
    exit 2
}
cat >finding.js <<'JS'
const oxigraph = require('oxigraph');
const {Parser} = require('n3');
const prefix = 'PREFIX : <http://example.org/>\n';
const texts = [
  ':drug :treats :pain ~ :first {| :page 1 |} {| :page 9 |} .',
  ':drug :treats :pain ~ {| :page 1 |} {| :page 9 |} .',
  ':drug :treats :pain {| :page 1 |} {| :page 9 |} .',
];
const reifiers = quads =>
  new Set(quads.filter(quad => quad.predicate.value.endsWith('#reifies')).map(quad => quad.subject.value)).size;
for (const text of texts) {
  const store = new oxigraph.Store();
  store.update(prefix + 'INSERT DATA { ' + text + ' }');
  console.log(text);
  console.log('  Oxigraph, Turtle: ' + reifiers(oxigraph.parse(prefix + text, {format: 'text/turtle'}))
      + '; Oxigraph, SPARQL Update: ' + reifiers(store.match())
      + '; N3.js, Turtle: ' + reifiers(new Parser().parse(prefix + text)));
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
:drug :treats :pain ~ :first {| :page 1 |} {| :page 9 |} .
  Oxigraph, Turtle: 1; Oxigraph, SPARQL Update: 2; N3.js, Turtle: 2
:drug :treats :pain ~ {| :page 1 |} {| :page 9 |} .
  Oxigraph, Turtle: 1; Oxigraph, SPARQL Update: 2; N3.js, Turtle: 2
:drug :treats :pain {| :page 1 |} {| :page 9 |} .
  Oxigraph, Turtle: 2; Oxigraph, SPARQL Update: 2; N3.js, Turtle: 2
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
