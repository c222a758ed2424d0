#!/usr/bin/env bash
# @rdfjs/serializer-turtle 1.1.5 leaves out triples of blank nodes that refer to each other, and of nodes of lists.
#
# Expected: a Turtle document that gives the graph back (RDF 1.1 Turtle, section 2.6: blank nodes have labels, _:a, where
#   brackets cannot express how they hang together; section 2.8: ( ) stands for nodes with rdf:first and rdf:rest only).
# Seen: two blank nodes that name each other, or one that names itself, are not written at all: the document is empty. A
#   list node with a property more is written as ( ) without it. Nothing is reported. A blank node that is used twice
#   gets a label and is kept.
# Where it matters: symmetric statements ("interacts with" both ways) between things without an address, and what is said
#   of the nodes of a list (rdf:type rdf:List at the least), are lost in a round of reading and writing. N3.js 2.13.12
#   keeps all.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund @rdfjs/serializer-turtle@1.1.5 rdf-ext@2.6.0 n3@2.13.12 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's @rdfjs/serializer-turtle@1.1.5, rdf-ext@2.6.0 and n3@2.13.12"
    exit 2
}
cat >finding.js <<'JS'
import Serializer from '@rdfjs/serializer-turtle';
import {Parser, Writer} from 'n3';
import rdf from 'rdf-ext';

const texts = {
  'used twice': ':a :p _:x . :b :p _:x . _:x :q 1 .',
  'each other': '_:x :interactsWith _:y . _:y :interactsWith _:x . _:x :dose 5 .',
  'itself': '_:x :sameAs _:x .',
  'list with a note': ':a :p _:x . _:x rdf:first 1 ; rdf:rest () ; :note "n" .',
};
const prefixes = 'PREFIX : <http://example.org/>\nPREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n';
for (const [name, text] of Object.entries(texts)) {
  const quads = new Parser().parse(prefixes + text);
  const written = new Serializer().transform(rdf.dataset(quads));
  const byN3 = await new Promise(done => {
    const writer = new Writer();
    writer.addQuads(quads);
    writer.end((error, result) => done(result));
  });
  console.log(`${name}: ${quads.length} triples, written ${new Parser().parse(written).length}, `
      + `by N3.js ${new Parser().parse(byN3).length}`);
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
used twice: 3 triples, written 3, by N3.js 3
each other: 3 triples, written 0, by N3.js 3
itself: 1 triples, written 0, by N3.js 1
list with a note: 4 triples, written 3, by N3.js 4
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
