#!/usr/bin/env bash
# jsonld.js 9.0.0 turns 1e-9 into the integer 0, and the text "INF" of an xsd:double into NaN, on the way to RDF.
#
# Expected: JSON-LD 1.1 Processing Algorithms and API, section 8.2 (Object to RDF Conversion): a number with a fractional
#   part (modulo 1) becomes an xsd:double, so 1e-9 is "1.0E-9"^^xsd:double. A value given as text keeps its text; only
#   numbers are brought to the canonical form of xsd:double.
# Seen: "0"^^xsd:integer for every number that JavaScript prints without a point: 1e-7, 5e-8, 1e-9. The library looks for
#   a "." in the printed number. 1.5e-9 is right, so one column of a table can hold both. "INF" goes through parseFloat.
# Where it matters: dissociation constants and concentrations in mol/L are of this size (a Ki of 1 nmol/L is 1e-9), and
#   zero raises no error. Numbers given as text, {"@value": "1.0E-9", "@type": "xsd:double"}, come through.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund jsonld@9.0.0 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's jsonld@9.0.0"
    exit 2
}
cat >finding.js <<'JS'
const jsonld = require('jsonld');
const double = 'http://www.w3.org/2001/XMLSchema#double';
const values = [1e-6, 1e-7, 5e-8, 1e-9, 1.5e-9, {'@value': '1.0E-9', '@type': double}, {'@value': 'INF', '@type': double}];
(async () => {
  for (const value of values) {
    const document = {'@id': 'http://example.org/s', 'http://example.org/ki': value};
    const quads = await jsonld.toRDF(document, {format: 'application/n-quads'});
    console.log(JSON.stringify(value).replace(double, 'xsd:double') + ' -> '
        + quads.trim().replace(/^.*ki> (.*) \.$/, '$1').replace(/<.*#(.*)>/, 'xsd:$1'));
  }
})();
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
0.000001 -> "1.0E-6"^^xsd:double
1e-7 -> "0"^^xsd:integer
5e-8 -> "0"^^xsd:integer
1e-9 -> "0"^^xsd:integer
1.5e-9 -> "1.5E-9"^^xsd:double
{"@value":"1.0E-9","@type":"xsd:double"} -> "1.0E-9"^^xsd:double
{"@value":"INF","@type":"xsd:double"} -> "NaN"^^xsd:double
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
