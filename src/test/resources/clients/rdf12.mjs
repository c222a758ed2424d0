// Reads RDF 1.2 with two readers. Usage: node rdf12.mjs FILE..., in a folder where npm has installed what is imported.
// Prints a line for each reader and file: the reader, how many statements there are, and how many of them reify a triple.

import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import oxigraph from 'oxigraph';

const REIFIES = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies';

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const lines = file.endsWith('.nt');
  const readers = {
    n3: () => new Parser({ format: lines ? 'N-Triples' : 'Turtle' }).parse(text),
    oxigraph: () => oxigraph.parse(text, { format: lines ? 'application/n-triples' : 'text/turtle' }),
  };
  for (const [name, read] of Object.entries(readers)) {
    const quads = read();
    const reified = quads.filter(quad => quad.predicate.value === REIFIES && quad.object.termType === 'Quad');
    console.log([name, quads.length, reified.length].join(' '));
  }
}
