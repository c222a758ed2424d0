#!/usr/bin/env bash
# Jena SHACL 5.6.0, RDF4J 5.2.2, rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2 ignore sh:entailment silently.
#
# Expected: SHACL, section 1.5 (Relationship between SHACL and RDFS inferencing): if a shapes graph has a triple with
#   sh:entailment and a regime E, and the processor does not support E, "the processor MUST signal a failure". Discussed
#   as still without a test in https://github.com/w3c/data-shapes/issues/910
# Seen: none of the four infers anything, and none signals a failure. The data below break the shape under RDFS (:inhibits
#   is a subproperty of :affects, and what affects a target needs a label), and all four say that they conform.
# Where it matters: shapes that rely on inference (of subproperties, domains and ranges) check nothing, and the report is
#   the one of valid data.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-shacl</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-shacl</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-sail-memory</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-repository-sail</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-rio-turtle</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
echo '{"private": true, "type": "module"}' >package.json
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib &&
    npm install --silent --no-audit --no-fund rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 @zazuko/env@3.0.1 >/dev/null 2>&1 || {
    echo "needs Maven, Node.js, jena-shacl 5.6.0, rdf4j-shacl 5.2.2 and npm's rdf-validate-shacl@0.6.5, shacl-engine@1.1.2"
    exit 2
}
cat >shapes.ttl <<'TTL'
PREFIX : <http://example.org/>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX ent: <http://www.w3.org/ns/entailment/>
<http://example.org/shapes> sh:entailment ent:RDFS .
:Affecting a sh:NodeShape ; sh:targetSubjectsOf :affects ; sh:property [ sh:path :label ; sh:minCount 1 ] .
TTL
cat >data.ttl <<'TTL'
PREFIX : <http://example.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
:inhibits rdfs:subPropertyOf :affects .
:drug :inhibits :target .
TTL
cat >Finding.java <<'JAVA'
import java.io.File;
import org.apache.jena.riot.RDFDataMgr;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;

class Finding {
    public static void main(String[] args) throws Exception {
        System.out.println("Jena: " + org.apache.jena.shacl.ShaclValidator.get()
                .validate(RDFDataMgr.loadGraph("shapes.ttl"), RDFDataMgr.loadGraph("data.ttl")).conforms());
        SailRepository repository = new SailRepository(new ShaclSail(new MemoryStore()));
        boolean conforms = true;
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin();
            connection.add(new File("shapes.ttl"), RDFFormat.TURTLE, RDF4J.SHACL_SHAPE_GRAPH);
            connection.commit();
            connection.begin();
            connection.add(new File("data.ttl"), RDFFormat.TURTLE);
            connection.commit();
        } catch (RuntimeException e) {
            conforms = false;
        }
        repository.shutDown();
        System.out.println("RDF4J: " + conforms);
    }
}
JAVA
cat >finding.js <<'JS'
import fs from 'node:fs';
import rdf from '@zazuko/env';
import {Parser} from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import {Validator} from 'shacl-engine';

const read = file => rdf.dataset(new Parser().parse(fs.readFileSync(file, 'utf8')));
const shapes = read('shapes.ttl');
const data = read('data.ttl');
console.log('rdf-validate-shacl: ' + (await new SHACLValidator(shapes, {factory: rdf}).validate(data)).conforms);
console.log('shacl-engine: ' + (await new Validator(shapes, {factory: rdf}).validate({dataset: data})).conforms);
JS
{
    java -cp 'lib/*' Finding.java 2>/dev/null
    node finding.js
} | tee seen.txt
cat >expected.txt <<'SEEN'
Jena: true
RDF4J: true
rdf-validate-shacl: true
shacl-engine: true
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
