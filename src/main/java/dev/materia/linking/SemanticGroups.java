package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Mesh;
import dev.materia.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What group a concept is of, and by which MeSH id it is known as such. Where MeSH is at hand its tree decides:
 * branches C and F03 are diseases (as in CTD's MEDIC), the substances of branch D chemicals (as in CTD's chemical
 * vocabulary).
 */
public final class SemanticGroups {

    /** The relations by which a MeSH id stands for a concept, the closest first; matches are sorted so. */
    private static final Set<Match.Relation> USABLE =
            EnumSet.of(Match.Relation.EXACT, Match.Relation.CLOSE, Match.Relation.BROAD);

    private static final int KEPT = 100_000;
    private static final String MESH = Mesh.NAMESPACE;
    /** Roles and actions, enzymes, proteins, and what belongs to no single substance. */
    private static final List<String> NO_CHEMICALS =
            List.of("D05.500", "D06", "D08", "D12.776", "D13.444", "D20.777", "D23", "D27");

    private static final String ENZYMES = "D08.811";
    private static final String PROTEINS = "D12.776";
    private static final List<String> LARGE_HORMONES =
            List.of("D06.472.699.322", "D06.472.699.58", "D06.472.699.631.525");
    private static final String OLIGOPEPTIDES = "D12.644.456";
    /** Attributes of diseases: course, recurrence, severity, death. */
    private static final List<String> NO_DISEASES = List.of("C23.550.291", "C23.550.737");

    private final Vocabulary vocabulary;
    private final Map<String, List<String>> trees = new ConcurrentHashMap<>();
    private final Map<ConceptType, Map<String, Classified>> known = new EnumMap<>(ConceptType.class);

    /** The groups of the concepts of {@code vocabulary}. */
    public SemanticGroups(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (ConceptType type : ConceptType.values()) {
            known.put(type, new ConcurrentHashMap<>());
        }
    }

    private List<String> trees(String iri) {
        return trees.computeIfAbsent(
                iri, i -> vocabulary.descriptor(i).map(Descriptor::trees).orElse(List.of()));
    }

    /** The MeSH ids of the diseases right above that of {@code id}. */
    List<String> broaderDiseases(String id) {
        return vocabulary.descriptor(MESH + id).map(Descriptor::broader).orElse(List.of()).stream()
                .filter(iri -> trees(iri).stream().anyMatch(SemanticGroups::disease))
                .map(iri -> iri.substring(MESH.length()))
                .toList();
    }

    /**
     * What MeSH makes of a concept.
     *
     * @param group its group
     * @param mesh its MeSH id, if it has one of that group
     * @param exact whether that means the same
     * @param generic whether only imported vocabularies have it, and it says only what kind of thing something is
     */
    public record Classified(SemanticGroup group, Optional<String> mesh, boolean exact, boolean generic) {

        Classified asGeneric() {
            return new Classified(group, mesh, exact, true);
        }
    }

    /** What MeSH makes of a concept. */
    public Classified classify(Concept concept) {
        Map<String, Classified> ofType = Objects.requireNonNull(known.get(concept.type()));
        Classified classified = ofType.get(concept.slug());
        if (classified == null) {
            classified = generic(concept) ? decide(concept).asGeneric() : decide(concept);
            if (ofType.size() < KEPT) {
                ofType.put(concept.slug(), classified);
            }
        }
        return classified;
    }

    private Classified decide(Concept concept) {
        Classified first = null;
        for (Match match : concept.matches()) {
            if (!USABLE.contains(match.relation()) || !match.iri().startsWith(MESH)) {
                continue;
            }
            Classified c = new Classified(
                    group(trees(match.iri()), concept),
                    Optional.of(match.iri().substring(MESH.length())),
                    match.relation() != Match.Relation.BROAD,
                    false);
            if (c.group != SemanticGroup.OTHER) {
                return c;
            }
            first = first == null ? c : first;
        }
        return first == null ? new Classified(byType(concept), Optional.empty(), false, false) : first;
    }

    private boolean generic(Concept concept) {
        List<String> places = concept.matches().stream()
                .filter(m -> m.relation() == Match.Relation.EXACT)
                .flatMap(m -> trees(m.iri()).stream())
                .toList();
        return GenericBranches.holdAll(places) && !vocabulary.curated(concept);
    }

    private static SemanticGroup group(List<String> numbers, Concept concept) {
        if (numbers.isEmpty()) {
            return byType(concept);
        }
        if (numbers.stream().anyMatch(SemanticGroups::disease)) {
            return SemanticGroup.DISEASE;
        }
        if (LARGE_HORMONES.stream().anyMatch(h -> below(numbers, h)) && !below(numbers, OLIGOPEPTIDES)) {
            return SemanticGroup.OTHER;
        }
        boolean chemical = numbers.stream()
                .anyMatch(n -> n.startsWith("D") && NO_CHEMICALS.stream().noneMatch(n::startsWith));
        boolean protein = below(numbers, ENZYMES) || (below(numbers, PROTEINS) && !below(numbers, OLIGOPEPTIDES));
        return chemical && !protein ? SemanticGroup.CHEMICAL : SemanticGroup.OTHER;
    }

    private static boolean below(List<String> numbers, String branch) {
        return numbers.stream().anyMatch(n -> n.startsWith(branch));
    }

    /** Whether it is a way to feel or behave, which counts as the disorder of that name if there is one. */
    boolean behaviour(Concept concept) {
        return concept.type() == ConceptType.CONDITION
                && concept.matches().stream().anyMatch(m -> below(trees(m.iri()), "F01"));
    }

    private static boolean disease(String number) {
        return (number.startsWith("C") || number.startsWith("F03"))
                && NO_DISEASES.stream().noneMatch(number::startsWith);
    }

    private static SemanticGroup byType(Concept concept) {
        return switch (concept.type()) {
            case CONDITION -> SemanticGroup.DISEASE;
            case DRUG, SUBSTANCE -> SemanticGroup.CHEMICAL;
            case DRUG_CLASS, TARGET, POPULATION -> SemanticGroup.OTHER;
        };
    }
}
