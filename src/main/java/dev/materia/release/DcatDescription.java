package dev.materia.release;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.mapping.Wording;
import dev.materia.release.statement.Statements;
import dev.materia.vocabulary.Mesh;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a catalogue of datasets shows of a release (DCAT 3, sections 6.4 to 6.9): description, dates, agents, contact,
 * keywords, and the services that give access to it. Dates are those of the sources, where these have any; none is the
 * clock's.
 */
final class DcatDescription {

    private static final String DCAT_NS = DCAT.NS;
    private static final String SPARQL_PROTOCOL = "http://www.w3.org/TR/sparql11-protocol/";
    private static final String RECONCILIATION =
            "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/";

    /** MeSH's heading for drugs, which any catalogue can place. */
    private static final String THEME = Mesh.NAMESPACE + "D004364";

    /** The language of the names; texts may be in others. */
    private static final String ENGLISH = "http://id.loc.gov/vocabulary/iso639-1/en";

    private static final List<String> KEYWORDS =
            List.of("adverse effects", "drug monographs", "drugs", "indications", "linked data", "pharmacology");

    private static final int MOST_TOPICS = 20;

    private static final Set<String> DATES = Set.of(
            Mat.EFFECTIVE_DATE.getURI(),
            Terms.DCTERMS + "issued",
            Terms.DCTERMS + "modified",
            Terms.DCTERMS + "created",
            Terms.DCTERMS + "date",
            Terms.SCHEMA + "datePublished",
            Terms.SCHEMA + "dateModified");

    private final Catalogue catalogue;
    private final Resource dataset;
    private final Function<String, Resource> part;

    /**
     * A description that goes on with one by VoID.
     *
     * @param dataset what is described, in the model to add to
     * @param part gives a part of the description an IRI
     */
    DcatDescription(Catalogue catalogue, Resource dataset, Function<String, Resource> part) {
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.part = part;
    }

    /** Adds what the data show. */
    void add(Statements statements, VoidCounts counts) throws IOException {
        dataset.addProperty(DCTerms.description, description(counts), "en")
                .addProperty(DCTerms.language, resource(ENGLISH))
                .addProperty(DCAT.theme, resource(THEME));
        KEYWORDS.forEach(keyword -> dataset.addProperty(DCAT.keyword, keyword, "en"));
        topics(statements).forEach(name -> dataset.addProperty(DCAT.keyword, name, "en"));
        newestSource(statements)
                .ifPresent(date -> dataset.addProperty(DCTerms.issued, date, XSDDatatype.XSDdate)
                        .addProperty(DCTerms.modified, date, XSDDatatype.XSDdate));
        agents();
        services();
    }

    private static String description(VoidCounts counts) {
        return "What drug monographs say of their drugs, as linked data: what each treats, what it may cause and when,"
                + " how it acts, and for each statement the sentence that makes it. "
                + Wording.count(entities(counts, "Claim"), "claim") + " from "
                + Wording.count(entities(counts, "Monograph"), "monograph") + ", linked to public vocabularies.";
    }

    private static long entities(VoidCounts counts, String local) {
        return counts.classes().stream()
                .filter(count -> count.iri().equals(Mat.NS + local))
                .mapToLong(VoidCounts.ClassCount::entities)
                .sum();
    }

    /** Of what monographs are about, that of which most is stated; of those with as much, the first by the alphabet. */
    private static List<String> topics(Statements statements) throws IOException {
        RoaringBitmap topics = new RoaringBitmap();
        Map<Integer, Integer> stated = new HashMap<>();
        Map<Integer, String> names = new TreeMap<>();
        try (Statements.Terms terms = statements.terms()) {
            statements.union((graph, subject, predicate, object) -> {
                if (terms.term(predicate).equals(Terms.ABOUT)) {
                    topics.add(object);
                }
            });
            statements.union((graph, subject, predicate, object) -> {
                if (topics.contains(subject)) {
                    stated.merge(subject, 1, Integer::sum);
                    if (terms.term(predicate).equals(Terms.PREF_LABEL)) {
                        names.put(subject, terms.term(object).getLiteralLexicalForm());
                    }
                }
            });
        }
        return names.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Integer, String> name) -> -stated.getOrDefault(name.getKey(), 0))
                        .thenComparing(Map.Entry::getValue))
                .limit(MOST_TOPICS)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The newest day that a monograph states of itself; a year or a month alone is no day. */
    private Optional<String> newestSource(Statements statements) throws IOException {
        SortedSet<String> days = new TreeSet<>();
        try (Statements.Terms terms = statements.terms()) {
            statements.union((graph, subject, predicate, object) -> {
                if (DATES.contains(terms.term(predicate).getURI())
                        && terms.term(subject).getURI().startsWith(catalogue.base() + "monograph/")) {
                    Node date = terms.term(object);
                    if (date.isLiteral() && date.getLiteralLexicalForm().matches("\\d{4}-\\d{2}-\\d{2}(?:T.*)?")) {
                        days.add(date.getLiteralLexicalForm().substring(0, 10));
                    }
                }
            });
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
    }

    /** Who publishes answers for the dataset; where nobody is named, the program that made it is its creator. */
    private void agents() {
        Resource agent = dataset.hasProperty(DCTerms.publisher)
                ? dataset.getPropertyResourceValue(DCTerms.publisher)
                : part.apply("creator")
                        .addProperty(RDF.type, FOAF.Agent)
                        .addProperty(RDF.type, resource("http://www.w3.org/ns/prov#SoftwareAgent"))
                        .addProperty(FOAF.name, "Materia");
        dataset.addProperty(DCTerms.creator, agent);
        String publisher = catalogue.publisher();
        String contact = catalogue.contact();
        boolean mail = contact != null && contact.startsWith("mailto:");
        dataset.addProperty(
                DCAT.contactPoint,
                part.apply("contact")
                        .addProperty(RDF.type, VCARD4.Kind)
                        .addProperty(VCARD4.fn, publisher == null ? catalogue.title() : publisher)
                        .addProperty(
                                mail ? VCARD4.hasEmail : VCARD4.hasURL,
                                resource(contact == null ? catalogue.base() : contact)));
    }

    private void services() {
        Resource whole = part.apply("catalogue")
                .addProperty(RDF.type, DCAT.Catalog)
                .addProperty(DCTerms.title, catalogue.title())
                .addProperty(DCTerms.description, "The dataset, and the services that give access to it.", "en")
                .addProperty(DCAT.dataset, dataset);
        service(whole, "sparql", "SPARQL endpoint", SPARQL_PROTOCOL);
        service(whole, "reconcile", "Reconciliation service", RECONCILIATION);
        service(whole, "lookup", "Look-up by name and identifier", null);
    }

    private void service(Resource whole, String address, String title, @Nullable String standard) {
        Resource endpoint = resource(catalogue.base() + address);
        Resource service = part.apply("service-" + address)
                .addProperty(RDF.type, resource(DCAT_NS + "DataService"))
                .addProperty(DCTerms.title, catalogue.title() + ": " + title)
                .addProperty(property("endpointURL"), endpoint)
                .addProperty(property("endpointDescription"), endpoint)
                .addProperty(DCAT.landingPage, resource(catalogue.base()))
                .addProperty(property("servesDataset"), dataset);
        if (standard != null) {
            service.addProperty(DCTerms.conformsTo, resource(standard));
        }
        license(service);
        whole.addProperty(property("service"), service);
        Resource distribution = part.apply("distribution-" + address)
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, title)
                .addProperty(DCAT.accessURL, endpoint)
                .addProperty(property("accessService"), service);
        license(distribution);
        dataset.addProperty(DCAT.distribution, distribution);
    }

    private void license(Resource to) {
        String license = catalogue.license();
        if (license != null) {
            to.addProperty(DCTerms.license, resource(license));
        }
    }

    private Resource resource(String iri) {
        Model model = dataset.getModel();
        return model.createResource(iri);
    }

    private static Property property(String local) {
        return ResourceFactory.createProperty(DCAT_NS + local);
    }
}
