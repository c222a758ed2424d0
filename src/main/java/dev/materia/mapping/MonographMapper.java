package dev.materia.mapping;

import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.TitleTopic;
import dev.materia.monograph.Monograph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** One monograph with all that was found in it: the way from an {@link Extraction} to triples. */
public final class MonographMapper {

    private final MappingOptions options;
    private final ConceptMapper concepts;
    private final DrugMapper drugs;
    private final PublicationMapper publications;
    private final ImageMapper images;
    private final ProductMapper products;
    private final ClaimMapper claims;

    /** A mapper that mints and quotes as {@code options} say. */
    public MonographMapper(MappingOptions options) {
        Iris iris = options.iris();
        this.options = options;
        this.concepts = new ConceptMapper(iris);
        this.drugs = new DrugMapper(concepts);
        this.publications = new PublicationMapper(iris, new PersonMapper(iris), options.quotes());
        this.images = new ImageMapper(iris, options.quotes());
        this.products = new ProductMapper(iris);
        this.claims = new ClaimMapper(options, concepts);
    }

    /**
     * What {@code extraction} gives, as the graph {@code name} (see {@link MonographNames}). Direct triples, disputes
     * and adverse effects are not in it: they depend on the other monographs, and {@link DatasetAssembly} adds them.
     */
    public MonographGraph map(Extraction extraction, Node name) {
        return map(extraction, name, null);
    }

    /** The same, of a label whose text is that of {@code sameText}, which another publisher has; null for none. */
    public MonographGraph map(Extraction extraction, Node name, @Nullable Node sameText) {
        return facts(extraction.monograph(), name, options.iris().concept(extraction.drug()), sameText)
                .with(text(extraction, name));
    }

    /**
     * What {@code monograph}, on {@code drug}, says beside its text: of its source, its publisher and its products. It
     * is in order if it is where the drug is described.
     */
    public MonographGraph facts(Monograph monograph, Node name, Node drug, @Nullable Node sameText) {
        DescriptionBuilder to = new DescriptionBuilder();
        describe(monograph, name, drug, to);
        if (sameText != null) {
            to.own().add(name, Mat.SAME_TEXT_AS, sameText);
        }
        if (monograph.product() != null) {
            products.map(monograph.product(), name, drug, to);
        }
        return new MonographGraph(name, to.own().toList(), to.described(), List.of());
    }

    /**
     * What the text says. Of two monographs with the same text this is the same but for their names, and those of their
     * claims ({@link Iris#claim}).
     */
    public MonographGraph text(Extraction extraction, Node name) {
        DescriptionBuilder to = new DescriptionBuilder();
        Monograph monograph = extraction.monograph();
        Node drug = drugs.map(extraction, name, to);
        if (options.quotes() == Quotes.FULL) {
            to.own().addText(name, Terms.TEXT, monograph.text());
        }
        images.map(monograph, name, drug, to);
        Map<Integer, Node> byNumber = publications.map(monograph.citations(), name, drug, to);
        List<ClaimTriple> triples = new ArrayList<>();
        PassageMapper passages = new PassageMapper(monograph, name, options);
        for (Claim claim : extraction.claims()) {
            triples.add(claims.map(claim, extraction, name, passages, byNumber, to));
        }
        for (TitleTopic topic : extraction.topics()) {
            Node publication = byNumber.get(topic.citation());
            if (publication != null) {
                to.own().add(publication, Terms.ABOUT, concepts.map(topic.concept(), to));
            }
        }
        concepts.mapBroader(extraction.drug(), to);
        for (Claim claim : extraction.claims()) {
            concepts.mapBroader(claim.object(), to);
            claim.assertion().limits().contexts().stream()
                    .flatMap(context -> context.concepts().stream())
                    .forEach(concept -> concepts.mapBroader(concept, to));
        }
        return new MonographGraph(name, to.own().toList(), to.described(), triples);
    }

    private static void describe(Monograph monograph, Node name, Node drug, DescriptionBuilder to) {
        Triples triples = to.own();
        triples.add(name, Terms.TYPE, Mat.MONOGRAPH);
        triples.addName(name, Terms.LABEL, monograph.title() + " (monograph)");
        triples.addName(name, Terms.TITLE, monograph.title());
        triples.addName(name, Terms.LANGUAGE, monograph.language());
        triples.addName(name, Terms.SHA256, monograph.sha256());
        triples.addLink(name, Terms.URL, monograph.address());
        triples.addName(name, Terms.SOURCE_NAME, file(monograph.origin()));
        triples.add(name, Terms.ABOUT, drug);
    }

    /** The name of the file alone: where it lies differs from machine to machine. Null for standard input. */
    private static @Nullable String file(String origin) {
        String name = origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
        return name.equals("-") ? null : name;
    }
}
