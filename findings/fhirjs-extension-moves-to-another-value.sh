#!/usr/bin/env bash
# FHIR.js (npm's fhir 4.12.0) moves the extension of a value that is absent to the next value that is there.
#
# Expected: FHIR R4 (and R5), JSON representation, section "JSON representation of primitive elements": a repeating
#   primitive becomes two arrays, and "JSON null values are used to fill out both arrays so that the id and/or extension
#   are aligned with the matching value". XML to JSON and back gives the same resource.
# Seen: the values are written without the null, so all behind the absent one are one place too far forward. The second
#   name below, which the source masks, becomes part of the third: on the way back, "Clara" is the masked name. With
#   null in the right place, JSON to XML is right; only the way from XML loses it.
# Where it matters: absent values with a reason (masked, unknown) and translations are extensions of this kind; in a
#   record or a product information they end up on a value that they do not belong to, and the result is valid FHIR.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund fhir@4.12.0 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's fhir@4.12.0"
    exit 2
}
cat >finding.js <<'JS'
const {Fhir} = require('fhir');
const fhir = new Fhir();
const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const masked = `<extension url="${url}"><valueCode value="masked"/></extension>`;
const xml = '<Patient xmlns="http://hl7.org/fhir"><name><given value="Anna"/><given>' + masked
    + '</given><given value="Clara"/></name></Patient>';
const show = text => text.replace(/^<\?xml.*?\?>/, '').replace(/<\/?Patient.*?>/g, '').replaceAll(masked, '(masked)');
const given = ({given, _given}) => JSON.stringify(given) + ' '
    + JSON.stringify(_given.map(each => each && each.extension[0].valueCode));
console.log('XML: ' + show(xml));
const object = fhir.xmlToObj(xml);
console.log('to JSON: ' + given(object.name[0]));
console.log('and back: ' + show(fhir.objToXml(object)));
object.name[0].given = ['Anna', null, 'Clara'];
object.name[0]._given.push(null);
console.log('from right JSON: ' + show(fhir.objToXml(object)));
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
XML: <name><given value="Anna"/><given>(masked)</given><given value="Clara"/></name>
to JSON: ["Anna","Clara"] [null,"masked"]
and back: <name><given value="Anna"/><given value="Clara">(masked)</given></name>
from right JSON: <name><given value="Anna"/><given>(masked)</given><given value="Clara"/></name>
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
