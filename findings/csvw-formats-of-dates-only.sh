#!/usr/bin/env bash
# rdf-parser-csvw 1.1.0 applies the format of dates, and writes booleans and numbers with a format as they stand.
#
# Expected: Model for Tabular Data and Metadata on the Web, section 6.4 (Parsing Cells): the format of a boolean, "Y|N",
#   states what means true and false (section 6.4.3), that of a number which characters separate its parts (6.4.2), and a
#   separator makes a list of the cell's values (6.4). Generating RDF from Tabular Data on the Web, sections 4.2 and 4.3,
#   writes the values so found: true, 1234.5, and a triple for each item.
# Seen: dates are read by their format. "Y" becomes "Y"^^xsd:boolean and "1.234,5" becomes "1.234,5"^^xsd:decimal, neither
#   of which is in the lexical space of its datatype, and "a|b" stays one text. There is no error.
# Where it matters: tables of drugs with yes/no columns, decimal commas or several synonyms in a cell give data that
#   compare with nothing; SHACL's sh:datatype rejects them, and FILTER leaves their rows out. The manual names no limits.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund rdf-parser-csvw@1.1.0 rdf-ext@2.6.0 n3@2.13.12 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's rdf-parser-csvw@1.1.0, rdf-ext@2.6.0 and n3@2.13.12"
    exit 2
}
cat >finding.js <<'JS'
import {Readable} from 'node:stream';
import {Parser} from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import rdf from 'rdf-ext';

const metadata = rdf.dataset(new Parser().parse(`
PREFIX csvw: <http://www.w3.org/ns/csvw#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
[] a csvw:Table ; csvw:url "drugs.csv"^^xsd:anyURI ; csvw:tableSchema [ csvw:column (
  [ csvw:title "since" ; csvw:name "since" ; csvw:datatype [ csvw:base "date" ; csvw:format "dd/MM/yyyy" ] ]
  [ csvw:title "oral" ; csvw:name "oral" ; csvw:datatype [ csvw:base "boolean" ; csvw:format "Y|N" ] ]
  [ csvw:title "dose" ; csvw:name "dose" ;
      csvw:datatype [ csvw:base "decimal" ; csvw:format [ csvw:decimalChar "," ; csvw:groupChar "." ] ] ]
  [ csvw:title "names" ; csvw:name "names" ; csvw:separator "|" ] ) ] .`));
const table = 'since,oral,dose,names\n05/03/2024,Y,"1.234,5",a|b\n';
const stream = new CsvwParser({factory: rdf}).import(Readable.from([table]), {baseIRI: 'http://example.org/drugs.csv', metadata});
for await (const {predicate, object} of stream) {
  if (predicate.value.startsWith('http://example.org/')) {
    console.log(predicate.value.replace(/.*#/, '') + ': ' + object.value + ' ' + object.datatype.value.replace(/.*#/, 'xsd:'));
  }
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
since: 2024-03-05 xsd:date
oral: Y xsd:boolean
dose: 1.234,5 xsd:decimal
names: a|b xsd:string
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
