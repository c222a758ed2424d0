// Validates RDF with two SHACL engines that know SHACL Core and no SPARQL.
//
// Usage: node shacl.mjs SHAPES DATA, in a folder where npm has installed what is imported. Prints a line for each
// engine: its name, whether the data conform, and the shapes that are violated, sorted and each once.

import rdf from '@zazuko/env-node';
import SHACLValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';

const [shapes, data] = await Promise.all(process.argv.slice(2).map(file => rdf.dataset().import(rdf.fromFile(file))));
const engines = {
  'rdf-validate-shacl': () => new SHACLValidator(shapes, { factory: rdf }).validate(data),
  'shacl-engine': () => new Validator(shapes, { factory: rdf }).validate({ dataset: data }),
};
for (const [name, validate] of Object.entries(engines)) {
  const report = await validate();
  const violated = report.results.map(result => (result.sourceShape ?? result.shape.ptr.term).value);
  console.log([name, report.conforms, ...[...new Set(violated)].sort()].join(' '));
}
