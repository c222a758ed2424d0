#!/usr/bin/env bash
# shacl-engine 1.1.2 makes one alternative of the two sh:or of a shape, so that either of them is enough.
#
# Expected: SHACL, section 2.1.1: where a component has one parameter, each value of it declares a constraint, and the declarations
#   are a conjunction. (A or B) and (C or D).
# Seen: A or B or C or D: a node that satisfies the first list and nothing of the second conforms. The same holds of two
#   sh:xone, where it goes the other way: a node with one of each list has two of the joined list and is reported. A second
#   sh:not ends in a TypeError. The working group's answer on the meaning: https://github.com/w3c/data-shapes/issues/191;
#   an open change of the library: https://github.com/rdf-ext/shacl-engine/pull/15
# Where it matters: "has a name or a label" and "has a dose or a remark" on one shape is the usual way to write such rules,
#   and the data that break one of them pass. rdf-validate-shacl 0.6.5 and Jena SHACL 5.6.0 report them; one sh:and of
#   several sh:or, or a sh:property or sh:node for each, is read rightly.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund shacl-engine@1.1.2 rdf-validate-shacl@0.6.5 n3@2.13.12 @zazuko/env@3.0.1 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's shacl-engine@1.1.2, rdf-validate-shacl@0.6.5, n3@2.13.12 and @zazuko/env@3.0.1"
    exit 2
}
cat >finding.js <<'JS'
import rdf from '@zazuko/env';
import {Parser} from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import {Validator} from 'shacl-engine';

const read = text => rdf.dataset(new Parser().parse('PREFIX : <http://example.org/>\n'
    + 'PREFIX sh: <http://www.w3.org/ns/shacl#>\n' + text));
const has = property => `[ sh:path :${property} ; sh:minCount 1 ]`;
const either = (kind, a, b) => `sh:${kind} ( ${has(a)} ${has(b)} )`;
const lists = kind => [either(kind, 'name', 'label'), either(kind, 'dose', 'remark')];
const cases = {
  'two sh:or, one fails': [lists('or').join(' ; '), ':a :name "n" .'],
  'one sh:and of both, one fails': [`sh:and ( [ ${lists('or').join(' ] [ ')} ] )`, ':a :name "n" .'],
  'two sh:xone, both hold': [lists('xone').join(' ; '), ':a :name "n" ; :dose "d" .'],
};
for (const [name, [constraints, text]] of Object.entries(cases)) {
  const shapes = read(`:S a sh:NodeShape ; sh:targetNode :a ; ${constraints} .`);
  const data = read(text);
  const first = await new Validator(shapes, {factory: rdf}).validate({dataset: data});
  const second = await new SHACLValidator(shapes, {factory: rdf}).validate(data);
  console.log(`${name}: shacl-engine ${first.conforms}, rdf-validate-shacl ${second.conforms}`);
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
two sh:or, one fails: shacl-engine true, rdf-validate-shacl false
one sh:and of both, one fails: shacl-engine false, rdf-validate-shacl false
two sh:xone, both hold: shacl-engine false, rdf-validate-shacl true
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
