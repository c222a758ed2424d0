package dev.materia.server;

import dev.materia.release.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** A release of two short monographs, made by hand. */
final class SmallRelease {

    static final String BASE = "https://w3id.org/materia/";

    static final String PREFIXES = """
            PREFIX : <https://w3id.org/materia/>
            PREFIX mat: <https://w3id.org/materia/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final String DATA = """
            <https://w3id.org/materia/monograph/baclofen> {
              <https://w3id.org/materia/drug/baclofen> a mat:Drug ; skos:prefLabel "baclofen"@en ;
                mat:treats <https://w3id.org/materia/condition/spasticity> ;
                mat:hasAdverseEffect <https://w3id.org/materia/condition/drowsiness> ;
                mat:hasMechanism <https://w3id.org/materia/mechanism/gaba-b-agonist> ;
                mat:memberOfClass <https://w3id.org/materia/class/muscle-relaxant> ;
                mat:cautionIn <https://w3id.org/materia/population/older-people> ;
                mat:interactsWith <https://w3id.org/materia/substance/alcohol> ;
                mat:discussedIn <https://w3id.org/materia/publication/10.1000/xyz(1)> ;
                mat:brandName "<script>alert('brand')</script>" .
              <https://w3id.org/materia/condition/spasticity> a mat:Condition ; skos:prefLabel "spasticity"@en ;
                skos:exactMatch <http://id.nlm.nih.gov/mesh/D009128> .
              <http://id.nlm.nih.gov/mesh/D009128> rdfs:label "Muscle Spasticity"@en .
              <https://w3id.org/materia/condition/drowsiness> a mat:Condition ; skos:prefLabel "drowsiness"@en .
              <https://w3id.org/materia/mechanism/gaba-b-agonist> a mat:Mechanism ; rdfs:label "GABA-B agonist"@en ;
                mat:target <https://w3id.org/materia/target/gaba-b-receptor> .
              <https://w3id.org/materia/target/gaba-b-receptor> a mat:Target ; rdfs:label "GABA-B receptor"@en .
              <https://w3id.org/materia/class/muscle-relaxant> a mat:DrugClass ; rdfs:label "muscle relaxant"@en .
              <https://w3id.org/materia/population/older-people> rdfs:label "older people"@en .
              <https://w3id.org/materia/substance/alcohol> rdfs:label "alcohol"@en .
              <https://w3id.org/materia/publication/10.1000/xyz(1)> a mat:Article ; dcterms:title "A trial" ;
                dcterms:creator <https://w3id.org/materia/person/ada-example> .
              <https://w3id.org/materia/person/ada-example> a foaf:Person ; foaf:name "Ada Exämple" .
              <https://w3id.org/materia/monograph/baclofen> a mat:Monograph ; dcterms:title "Baclofen" .
              <https://w3id.org/materia/monograph/baclofen/passage/1> a mat:Passage ;
                dcterms:isPartOf <https://w3id.org/materia/monograph/baclofen> ;
                oa:hasSelector [ oa:exact "It eases spasticity; at high doses it makes drowsy." ] .
              <https://w3id.org/materia/claim/0123456789abcdef> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/baclofen> ; rdf:predicate mat:treats ;
                rdf:object <https://w3id.org/materia/condition/spasticity> ;
                mat:circumstance mat:TherapeuticUse ;
                mat:statedIn <https://w3id.org/materia/monograph/baclofen/passage/1> .
            }
            <https://w3id.org/materia/monograph/other> {
              <https://w3id.org/materia/drug/other> a mat:Drug ; skos:prefLabel "other"@en ;
                mat:ineffectiveFor <https://w3id.org/materia/condition/spasticity> .
            }
            """;

    private static final String VOID = """
            <https://w3id.org/materia/dataset> a void:Dataset ; dcterms:title "A small dataset"@en ;
              dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
              dcterms:modified "2024-05-06"^^xsd:date ;
              void:sparqlEndpoint <https://w3id.org/materia/sparql> ;
              void:triples 40 .
            """;

    private SmallRelease() {}

    /** Writes it into {@code folder} and opens it. */
    static Release in(Path folder) throws IOException {
        return in(folder, DATA);
    }

    /** Writes a release with other data, in TriG without prefixes, into {@code folder} and opens it. */
    static Release in(Path folder, String data) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] trig = utf8(PREFIXES + data);
        files.put("dataset.trig", trig);
        files.put("dataset.trig.gz", gzip(trig));
        files.put("void.ttl", utf8(PREFIXES + VOID));
        files.put("ontology.ttl", utf8(PREFIXES + "mat:Drug a rdfs:Class ; rdfs:label \"drug\"@en .\n"));
        files.put("shapes.ttl", utf8(PREFIXES + "mat:DrugShape a <http://www.w3.org/ns/shacl#NodeShape> .\n"));
        files.put("unlinked.tsv", utf8("mention\tcount\n"));
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            sums.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
        return Release.open(folder);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
