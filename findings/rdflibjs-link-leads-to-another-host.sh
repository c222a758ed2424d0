#!/usr/bin/env bash
# rdflib.js 2.4.0 makes another host of a relative link with more ".." than the address has folders.
#
# Expected: RFC 3986, sections 5.2.4 and 5.4.2: dot segments that would lead above the root are dropped, so "../../e" at
#   http://example.org/a/b is http://example.org/e. A link that is a query alone keeps the path (section 5.4.1): "?p=2" at
#   http://example.org/list is http://example.org/list?p=2. Turtle, section 6.3, asks for that resolution.
# Seen: http://example.orge, a host that the document does not name, and http://example.org/?p=2, the page of another
#   thing. N3.js 2.13.12 resolves both rightly.
# Where it matters: Turtle that is published with relative links (to the next page of a list, or to things beside it) is
#   read as statements on other things, and the description of the thing itself is not found.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund rdflib@2.4.0 n3@2.13.12 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's rdflib@2.4.0 and n3@2.13.12"
    exit 2
}
cat >finding.js <<'JS'
import * as rdflib from 'rdflib';
import {Parser} from 'n3';

const cases = [['http://example.org/a/b', '../e'], ['http://example.org/a/b', '../../e'],
  ['http://example.org/a/b', '../../../e'], ['http://example.org/list', '?p=2']];
for (const [base, link] of cases) {
  const text = `<http://example.org/s> <http://example.org/p> <${link}> .`;
  const graph = rdflib.graph();
  rdflib.parse(text, graph, base, 'text/turtle');
  console.log(`${link} at ${base}: rdflib.js ${graph.statements[0].object.value}, `
      + `N3.js ${new Parser({baseIRI: base}).parse(text)[0].object.value}`);
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
../e at http://example.org/a/b: rdflib.js http://example.org/e, N3.js http://example.org/e
../../e at http://example.org/a/b: rdflib.js http://example.orge, N3.js http://example.org/e
../../../e at http://example.org/a/b: rdflib.js http://example.org.e, N3.js http://example.org/e
?p=2 at http://example.org/list: rdflib.js http://example.org/?p=2, N3.js http://example.org/list?p=2
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
