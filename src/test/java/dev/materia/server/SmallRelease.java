package dev.materia.server;

import dev.materia.mapping.Iris;
import dev.materia.release.Catalogue;
import dev.materia.release.Release;
import dev.materia.release.ReleaseWriter;
import dev.materia.release.VersionOptions;
import dev.materia.source.MateriaException;
import dev.materia.validation.ShaclGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

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
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX fabio: <http://purl.org/spar/fabio/>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final String DATA = """
            <https://w3id.org/materia/monograph/baclofen> {
              <https://w3id.org/materia/drug/baclofen> a mat:Drug ; skos:prefLabel "baclofen"@en ; rdfs:label "baclofen"@en ;
                mat:treats <https://w3id.org/materia/condition/spasticity> ;
                mat:hasAdverseEffect <https://w3id.org/materia/condition/drowsiness> ;
                mat:hasMechanism <https://w3id.org/materia/mechanism/gaba-b-agonist> ;
                mat:memberOfClass <https://w3id.org/materia/class/muscle-relaxant> ;
                mat:cautionIn <https://w3id.org/materia/population/older-people> ;
                mat:interactsWith <https://w3id.org/materia/substance/alcohol> ;
                mat:discussedIn <https://w3id.org/materia/publication/10.1000/xyz(1)> ;
                mat:brandName "<script>alert('brand')</script>" .
              <https://w3id.org/materia/condition/spasticity> a mat:Condition ; skos:prefLabel "spasticity"@en ; rdfs:label "spasticity"@en ;
                skos:exactMatch <http://id.nlm.nih.gov/mesh/D009128> .
              <http://id.nlm.nih.gov/mesh/D009128> rdfs:label "Muscle Spasticity"@en .
              <https://w3id.org/materia/condition/drowsiness> a mat:Condition ; skos:prefLabel "drowsiness"@en ; rdfs:label "drowsiness"@en .
              <https://w3id.org/materia/mechanism/gaba-b-agonist> a mat:Mechanism ; rdfs:label "GABA-B agonist"@en ;
                mat:target <https://w3id.org/materia/target/gaba-b-receptor> .
              <https://w3id.org/materia/target/gaba-b-receptor> a mat:Target ; rdfs:label "GABA-B receptor"@en .
              <https://w3id.org/materia/class/muscle-relaxant> a mat:DrugClass ; rdfs:label "muscle relaxant"@en .
              <https://w3id.org/materia/population/older-people> rdfs:label "older people"@en .
              <https://w3id.org/materia/substance/alcohol> rdfs:label "alcohol"@en .
              <https://w3id.org/materia/publication/10.1000/xyz(1)> a mat:Publication , mat:Article ;
                dcterms:title "A trial" ; fabio:hasPublicationYear "2004"^^xsd:gYear ;
                dcterms:creator <https://w3id.org/materia/person/ada-example> .
              <https://w3id.org/materia/person/ada-example> a mat:Person , foaf:Person ; foaf:name "Ada Exämple" .
              <https://w3id.org/materia/monograph/baclofen> a mat:Monograph ; dcterms:title "Baclofen" ;
                <https://schema.org/about> <https://w3id.org/materia/drug/baclofen> .
              <https://w3id.org/materia/monograph/baclofen/passage/1> a mat:Passage ;
                dcterms:isPartOf <https://w3id.org/materia/monograph/baclofen> ;
                oa:hasSelector <https://w3id.org/materia/monograph/baclofen/passage/1#quote> .
              <https://w3id.org/materia/monograph/baclofen/passage/1#quote> a oa:TextQuoteSelector ;
                oa:exact "It eases spasticity; at high doses it makes drowsy." .
              <https://w3id.org/materia/claim/0123456789abcdef> a mat:Claim ;
                rdf:subject <https://w3id.org/materia/drug/baclofen> ; rdf:predicate mat:treats ;
                rdf:object <https://w3id.org/materia/condition/spasticity> ;
                mat:circumstance mat:TherapeuticUse ;
                mat:statedIn <https://w3id.org/materia/monograph/baclofen/passage/1> .
            }
            <https://w3id.org/materia/monograph/other> {
              <https://w3id.org/materia/drug/other> a mat:Drug ; skos:prefLabel "other"@en ; rdfs:label "other"@en ;
                mat:hasAdverseEffect <https://w3id.org/materia/condition/spasticity> ;
                mat:ineffectiveFor <https://w3id.org/materia/condition/spasticity> .
              <https://w3id.org/materia/claim/1111111111111111> a mat:Claim ; rdfs:label "other causes spasticity" ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:hasAdverseEffect ;
                rdf:object <https://w3id.org/materia/condition/spasticity> ;
                mat:polarity mat:Affirmed ; mat:certainty mat:Probable ; mat:circumstance mat:HighDose ;
                mat:cue "can cause" ; mat:mention "stiffness" ; mat:rule "effect/causes" ;
                mat:disputes <https://w3id.org/materia/claim/2222222222222222> ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/1> .
              <https://w3id.org/materia/claim/2222222222222222> a mat:Claim ; rdfs:label "other causes no spasticity" ;
                rdf:subject <https://w3id.org/materia/drug/other> ; rdf:predicate mat:hasAdverseEffect ;
                rdf:object <https://w3id.org/materia/condition/spasticity> ;
                mat:polarity mat:Denied ; mat:certainty mat:Established ; mat:circumstance mat:TherapeuticUse ;
                mat:cue "causes no" ; mat:mention "stiffness" ;
                mat:disputes <https://w3id.org/materia/claim/1111111111111111> ;
                mat:statedIn <https://w3id.org/materia/monograph/other/passage/2> .
              <https://w3id.org/materia/monograph/other> a mat:Monograph ; dcterms:title "Other" ;
                <https://schema.org/about> <https://w3id.org/materia/drug/other> ;
                <https://schema.org/text> "Other\\n𝒪 <b> at first. It can cause stiffness. In the end.\\nIt causes no stiffness." .
              <https://w3id.org/materia/monograph/other/passage/1> a mat:Passage ; mat:section "Effects" ;
                oa:hasSource <https://w3id.org/materia/monograph/other> ;
                oa:hasSelector <https://w3id.org/materia/monograph/other/passage/1#quote> ,
                  <https://w3id.org/materia/monograph/other/passage/1#position> .
              <https://w3id.org/materia/monograph/other/passage/1#quote> a oa:TextQuoteSelector ;
                oa:exact "It can cause stiffness." .
              <https://w3id.org/materia/monograph/other/passage/1#position> a oa:TextPositionSelector ;
                oa:start 22 ; oa:end 45 .
              <https://w3id.org/materia/monograph/other/passage/2> a mat:Passage ;
                oa:hasSource <https://w3id.org/materia/monograph/other> ;
                oa:hasSelector <https://w3id.org/materia/monograph/other/passage/2#quote> .
              <https://w3id.org/materia/monograph/other/passage/2#quote> a oa:TextQuoteSelector ;
                oa:exact "It causes no stiffness." .
              <https://w3id.org/materia/drug/old> owl:deprecated true ;
                dcterms:isReplacedBy <https://w3id.org/materia/drug/baclofen> .
            }
            """;

    private SmallRelease() {}

    /** Writes it into {@code folder}, as of 6 May 2024, and opens it. */
    static Release in(Path folder) throws IOException, MateriaException {
        return in(folder, "");
    }

    /** The same with more statements, in TriG. */
    static Release in(Path folder, String more) throws IOException, MateriaException {
        return in(folder, more, VersionOptions.NONE);
    }

    /** The same with what its publisher says of the version. */
    static Release in(Path folder, String more, VersionOptions version) throws IOException, MateriaException {
        return in(folder, more, null, version);
    }

    /** The same with an address for reports of errors. */
    static Release withContact(Path folder, String contact) throws IOException, MateriaException {
        return in(folder, "", contact, VersionOptions.NONE);
    }

    private static Release in(Path folder, String more, @Nullable String contact, VersionOptions version)
            throws IOException, MateriaException {
        DatasetGraph data = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        DatasetGraph named = DatasetGraphFactory.create();
        RDFParser.fromString(PREFIXES + DATA + more, Lang.TRIG).parse(named);
        named.find().forEachRemaining(quad -> {
            data.add(quad);
            data.getDefaultGraph().add(quad.asTriple());
        });
        Iris iris = new Iris(BASE);
        Catalogue catalogue = new Catalogue(
                iris,
                "A small dataset",
                "Example Press",
                contact,
                "https://creativecommons.org/publicdomain/zero/1.0/",
                version);
        new ReleaseWriter(catalogue, 1).write(new ShaclGate(iris).force(data), List.of(), folder);
        Files.setLastModifiedTime(folder.resolve("SHA256SUMS"), FileTime.from(Instant.parse("2024-05-06T00:00:00Z")));
        return Release.open(folder);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
