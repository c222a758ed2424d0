#!/usr/bin/env bash
# rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2 compare sh:languageIn as the beginning of a text, letter case included.
#
# Expected: SHACL, section 4.4.4: a tag conforms if SPARQL's langMatches holds for it and a member of the list, which is
#   basic filtering of RFC 4647, section 3.3.1: case does not matter, and a range matches the whole tag or the part before
#   a "-". "en" matches en-GB, and neither enm (Middle English) nor eng.
# Seen: text@enm conforms to ("en"), since "enm" starts with it. text@de-AT does not conform to ("de-AT"): N3.js, the usual
#   parser beside them, reads the tag in lower case (as RDF 1.1 Concepts, section 3.3, lets it) and the list is a text that
#   stays as it is. Only ("de-at") lets it pass.
# Where it matters: a release whose labels are all right is reported as faulty as soon as its shapes name a tag with a
#   region, and a wrong three-letter tag passes. Jena SHACL 5.6.0 does as the specification says.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 @zazuko/env@3.0.1 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's rdf-validate-shacl@0.6.5, shacl-engine@1.1.2, n3@2.13.12 and @zazuko/env@3.0.1"
    exit 2
}
cat >finding.js <<'JS'
import rdf from '@zazuko/env';
import {Parser} from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import {Validator} from 'shacl-engine';

const read = text => rdf.dataset(new Parser().parse('PREFIX : <http://example.org/>\n'
    + 'PREFIX sh: <http://www.w3.org/ns/shacl#>\n' + text));
const cases = [['"en"', 'text@en-GB'], ['"en"', 'text@enm'], ['"de-AT"', 'text@de-AT'], ['"de-at"', 'text@de-AT']];
for (const [range, value] of cases) {
  const shapes = read(`:S a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path :p ; sh:languageIn (${range}) ] .`);
  const data = read(':a :p ' + value.replace('text', '"text"') + ' .');
  const first = await new SHACLValidator(shapes, {factory: rdf}).validate(data);
  const second = await new Validator(shapes, {factory: rdf}).validate({dataset: data});
  console.log(`${value} in (${range}): rdf-validate-shacl ${first.conforms}, shacl-engine ${second.conforms}`);
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
text@en-GB in ("en"): rdf-validate-shacl true, shacl-engine true
text@enm in ("en"): rdf-validate-shacl true, shacl-engine true
text@de-AT in ("de-AT"): rdf-validate-shacl false, shacl-engine false
text@de-AT in ("de-at"): rdf-validate-shacl true, shacl-engine true
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
