package dev.materia.release;

import dev.materia.release.statement.Statements;
import dev.materia.vocabulary.Slug;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/**
 * The description of a release, generated from its data: VoID for the dataset, its partitions and links, DCAT 3 for the
 * files. Nothing in it depends on the clock.
 */
final class VoidDescription {

    private static final String DQV = "http://www.w3.org/ns/dqv#";
    private static final String PAV = "http://purl.org/pav/";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final Catalogue catalogue;
    private final Prefixes prefixes;
    private final Model model = ModelFactory.createDefaultModel();
    private final Resource dataset;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Resource> classes = new HashMap<>();

    VoidDescription(Catalogue catalogue, Prefixes prefixes) {
        this.catalogue = catalogue;
        this.prefixes = prefixes;
        dataset = model.createResource(catalogue.dataset());
    }

    /**
     * The whole description.
     *
     * @param statements the data
     * @param examples IRIs to show, the first first
     * @param version of the data
     * @param dumps the files that hold the data
     * @param violations how many the validation found
     * @param notes what a user of the data must know, for example that it was published although shapes are violated
     */
    Model describe(
            Statements statements,
            VoidCounts counts,
            List<String> examples,
            String version,
            List<ReleaseFile> dumps,
            long violations,
            List<String> notes)
            throws IOException {
        describeDataset(version, notes);
        describeQuality(violations);
        examples.forEach(iri -> dataset.addProperty(VOID.exampleResource, model.createResource(iri)));
        addCount(dataset, VOID.triples, counts.triples());
        addCount(dataset, VOID.entities, counts.entities());
        addCount(dataset, VOID.distinctSubjects, counts.subjects());
        addCount(dataset, VOID.distinctObjects, counts.objects());
        addCount(dataset, VOID.classes, counts.classes().size());
        addCount(dataset, VOID.properties, counts.properties().size());
        vocabularies(counts);
        counts.classes().forEach(this::addClass);
        counts.properties().forEach(this::addProperty);
        counts.links().forEach(this::addLinks);
        counts.classLinks().forEach(this::addClassLinks);
        counts.graphs().forEach(this::addGraph);
        dumps.forEach(this::addDump);
        // the part of the shapes that engines without SPARQL can read
        model.createResource(catalogue.base() + "shapes")
                .addProperty(
                        DCTerms.hasPart, model.createResource(catalogue.base() + "dump/" + ReleaseLayout.SHAPES_CORE));
        new DcatDescription(catalogue, dataset, this::part).add(statements, counts);
        return model;
    }

    private void describeDataset(String version, List<String> notes) {
        dataset.addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(RDF.type, model.createResource(SD + "Dataset"))
                .addProperty(DCTerms.title, catalogue.title())
                .addProperty(property(DCAT.NS + "version"), versionTag(version))
                .addProperty(property(PAV + "version"), versionTag(version))
                .addProperty(OWL.versionInfo, version)
                .addProperty(DCTerms.conformsTo, model.createResource(catalogue.base() + "ontology"))
                .addProperty(DCAT.landingPage, model.createResource(catalogue.base()))
                .addProperty(VOID.uriSpace, catalogue.base())
                .addProperty(VOID.sparqlEndpoint, model.createResource(catalogue.base() + "sparql"));
        dataset.addProperty(
                property(DCAT.NS + "inSeries"),
                part("series")
                        .addProperty(RDF.type, model.createResource(DCAT.NS + "DatasetSeries"))
                        .addProperty(DCTerms.title, catalogue.title())
                        .addProperty(DCTerms.description, "The releases of this dataset, one after the other.", "en"));
        String previous = catalogue.version().previous();
        if (previous != null) {
            dataset.addProperty(
                    property(DCAT.NS + "previousVersion"),
                    model.createResource(catalogue.base() + "release/" + previous + "/"));
        }
        notes.forEach(note -> dataset.addProperty(RDFS.comment, note, "en"));
        String license = catalogue.license();
        if (license != null) {
            dataset.addProperty(DCTerms.license, model.createResource(license));
        }
        String publisher = catalogue.publisher();
        if (publisher != null) {
            boolean iri = publisher.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+");
            Resource agent =
                    model.createResource(iri ? publisher : part("publisher").getURI());
            agent.addProperty(RDF.type, FOAF.Agent);
            if (!iri) {
                agent.addProperty(FOAF.name, publisher);
            }
            dataset.addProperty(DCTerms.publisher, agent);
        }
    }

    /** What the publisher calls the version, else the hash of the data, which owl:versionInfo has in any case. */
    private String versionTag(String hash) {
        String tag = catalogue.version().tag();
        return tag == null ? hash : tag;
    }

    /** How many violations there are, by the Data Quality Vocabulary (W3C 2016); only without any the data conform. */
    private void describeQuality(long violations) {
        if (violations == 0) {
            dataset.addProperty(DCTerms.conformsTo, model.createResource(catalogue.base() + "shapes"));
        }
        Resource metric = part("metric-violations")
                .addProperty(RDF.type, model.createResource(DQV + "Metric"))
                .addProperty(
                        SKOS.definition, "How many results of severity sh:Violation the validation report has.", "en")
                .addProperty(property(DQV + "expectedDataType"), XSD.integer);
        Resource measurement = part("violations")
                .addProperty(RDF.type, model.createResource(DQV + "QualityMeasurement"))
                .addProperty(property(DQV + "isMeasurementOf"), metric)
                .addProperty(property(DQV + "computedOn"), dataset);
        addCount(measurement, property(DQV + "value"), violations);
        dataset.addProperty(property(DQV + "hasQualityMeasurement"), measurement);
    }

    private void vocabularies(VoidCounts counts) {
        Set<String> used = new TreeSet<>();
        counts.classes().forEach(c -> used.add(namespace(c.iri())));
        counts.properties().forEach(p -> used.add(namespace(p.iri())));
        used.forEach(n -> dataset.addProperty(VOID.vocabulary, model.createResource(n)));
    }

    private static String namespace(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return iri.substring(0, end + 1);
    }

    private void addClass(VoidCounts.ClassCount count) {
        Resource part = part("class-" + shortName(count.iri()));
        part.addProperty(VOID._class, model.createResource(count.iri()));
        addCount(part, VOID.entities, count.entities());
        addCount(part, VOID.triples, count.triples());
        dataset.addProperty(VOID.classPartition, part);
        classes.put(count.iri(), part);
    }

    /** Between two partitions by class, which are datasets as much as the whole is. */
    private void addClassLinks(ClassLinks.Count count) {
        Resource links = part("links-" + shortName(count.from()) + "-" + shortName(count.property()) + "-"
                        + shortName(count.to()))
                .addProperty(RDF.type, VOID.Linkset)
                .addProperty(VOID.linkPredicate, model.createResource(count.property()))
                .addProperty(VOID.subjectsTarget, classes.get(count.from()))
                .addProperty(VOID.objectsTarget, classes.get(count.to()));
        addCount(links, VOID.triples, count.triples());
        dataset.addProperty(VOID.subset, links);
    }

    private void addProperty(VoidCounts.PropertyCount count) {
        Resource part = part("property-" + shortName(count.iri()));
        part.addProperty(VOID.property, model.createResource(count.iri()));
        addCount(part, VOID.triples, count.triples());
        addCount(part, VOID.distinctSubjects, count.subjects());
        addCount(part, VOID.distinctObjects, count.objects());
        dataset.addProperty(VOID.propertyPartition, part);
    }

    private void addLinks(VoidCounts.LinkCount count) {
        TargetVocabulary vocabulary = count.target();
        String target = Slug.of(vocabulary.prefix().isEmpty() ? vocabulary.namespace() : vocabulary.prefix());
        Resource other = model.createResource(catalogue.dataset() + "#vocabulary-" + target)
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(DCTerms.title, vocabulary.title())
                .addProperty(VOID.uriSpace, vocabulary.namespace());
        Resource links = part("links-" + target + "-" + shortName(count.predicate()))
                .addProperty(RDF.type, VOID.Linkset)
                .addProperty(VOID.linkPredicate, model.createResource(count.predicate()))
                .addProperty(VOID.subjectsTarget, dataset)
                .addProperty(VOID.objectsTarget, other);
        addCount(links, VOID.triples, count.triples());
        dataset.addProperty(VOID.subset, links);
    }

    private void addGraph(VoidCounts.GraphCount count) {
        Resource content = part("graph-" + Slug.of(count.iri().replace(catalogue.base(), "")))
                .addProperty(RDF.type, VOID.Dataset);
        addCount(content, VOID.triples, count.triples());
        Resource named = part("named-" + Slug.of(count.iri().replace(catalogue.base(), "")))
                .addProperty(RDF.type, model.createResource(SD + "NamedGraph"))
                .addProperty(property(SD + "name"), model.createResource(count.iri()))
                .addProperty(property(SD + "graph"), content);
        dataset.addProperty(property(SD + "namedGraph"), named);
        dataset.addProperty(VOID.subset, content);
    }

    private void addDump(ReleaseFile file) {
        RdfFormat format = file.dumpFormat().orElseThrow();
        String slug = Slug.of(file.name());
        Resource distribution = new DumpEntry(file.name(), file.bytes(), file.sha256())
                .describe(part("distribution-" + slug), part("checksum-" + slug));
        Resource address = model.createResource(catalogue.base() + "dump/" + file.name());
        distribution
                .addProperty(DCAT.downloadURL, address)
                .addProperty(DCAT.accessURL, model.createResource(catalogue.base() + "dump/"))
                .addProperty(DCAT.mediaType, model.createResource(MEDIA_TYPES + format.mediaType()));
        if (file.compressed()) {
            distribution.addProperty(DCAT.compressFormat, model.createResource(MEDIA_TYPES + file.mediaType()));
        }
        String license = catalogue.license();
        if (license != null) {
            distribution.addProperty(DCTerms.license, model.createResource(license));
        }
        dataset.addProperty(DCAT.distribution, distribution)
                .addProperty(VOID.dataDump, address)
                .addProperty(
                        VOID.feature,
                        model.createResource(FORMATS + format.displayName().replace('/', '_')));
    }

    /** A part of the description with an IRI of its own; a name that is taken gets a number. */
    private Resource part(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "-" + i;
        }
        return model.createResource(catalogue.dataset() + "#" + free);
    }

    private String shortName(String iri) {
        return Slug.of(prefixes.curie(iri).orElse(iri));
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private void addCount(Resource subject, Property property, long count) {
        subject.addProperty(property, model.createTypedLiteral(Long.toString(count), XSDDatatype.XSDinteger));
    }
}
