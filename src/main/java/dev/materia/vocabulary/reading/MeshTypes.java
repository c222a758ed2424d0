package dev.materia.vocabulary.reading;

import dev.materia.vocabulary.ConceptType;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What MeSH's records are to Materia, told by their places in the trees. The first rule that fits counts:
 *
 * <ol>
 *   <li>D27 (chemical actions and uses) is a class of drugs.
 *   <li>C (diseases) and F03 (mental disorders) are conditions, and of F01 behavioural symptoms, anxiety and
 *       compulsions.
 *   <li>M01 (persons) and pregnancy with its stages are populations.
 *   <li>Enzymes (D08), proteins (D12.776) and surface antigens (D23.050.301.264) are targets, unless they have a
 *       pharmacological action or a place among hormones, carbohydrates, other organic compounds, mixtures or
 *       preparations: those are given to people.
 *   <li>All else of D is a drug, or a class of them where the name is a plural and something stands below it.
 *   <li>Foods and drinks (J02, G07.203.300) are substances.
 * </ol>
 *
 * Everything else (anatomy, organisms, procedures, places, ...) has no type and is known by id and name only.
 */
final class MeshTypes {

    private static final Pattern MENTAL_SIGN = Pattern.compile("F01\\.(145\\.126|470\\.132|145\\.527\\.100)(\\..*)?");
    private static final Pattern PREGNANCY = Pattern.compile("G08\\.686\\.(784\\.769|707|707\\..*|702)");
    private static final Pattern PROTEIN = Pattern.compile("(D08|D12\\.776|D23\\.050\\.301\\.264)(\\..*)?");
    private static final Pattern GIVEN = Pattern.compile("D0[23469]\\..*|D20.*|D26.*");
    private static final Pattern FOOD = Pattern.compile("(J02|G07\\.203\\.300)(\\..*)?");
    private static final Pattern PLURAL = Pattern.compile(".*[^sui]s(, .*)?");

    private MeshTypes() {}

    /**
     * The type of a descriptor.
     *
     * @param narrower whether something stands below it
     */
    static Optional<ConceptType> of(MeshRecord record, boolean narrower) {
        Collection<String> trees = record.trees;
        if (any(trees, t -> t.startsWith("D27"))) {
            return Optional.of(ConceptType.DRUG_CLASS);
        }
        if (any(trees, t -> t.startsWith("C") || t.startsWith("F03") || is(MENTAL_SIGN, t))) {
            return Optional.of(ConceptType.CONDITION);
        }
        if (any(trees, t -> t.startsWith("M01") || is(PREGNANCY, t))) {
            return Optional.of(ConceptType.POPULATION);
        }
        if (any(trees, t -> t.startsWith("D"))) {
            if (any(trees, t -> is(PROTEIN, t)) && record.actions.isEmpty() && !any(trees, t -> is(GIVEN, t))) {
                return Optional.of(ConceptType.TARGET);
            }
            boolean group = narrower
                    && record.label != null
                    && PLURAL.matcher(record.label).matches();
            return Optional.of(group ? ConceptType.DRUG_CLASS : ConceptType.DRUG);
        }
        return any(trees, t -> is(FOOD, t)) ? Optional.of(ConceptType.SUBSTANCE) : Optional.empty();
    }

    /**
     * The type of a supplementary concept, which NLM's class tells, and where a file lacks it the type of the headings
     * that it is filed under: diseases are conditions, protocols drugs, and chemicals drugs too, unless they are filed
     * under targets alone and have no pharmacological action. Of a record that is filed under nothing its name tells:
     * lists of names alone, made from MeSH, call every record a chemical.
     *
     * @param filedUnder types of the descriptors that it is mainly mapped to
     */
    static Optional<ConceptType> ofSupplement(MeshRecord record, Collection<ConceptType> filedUnder) {
        if (record.kind == null) {
            return Optional.empty();
        }
        return switch (record.kind) {
            case DISEASE -> Optional.of(ConceptType.CONDITION);
            case SUPPLEMENT -> Optional.of(unclassed(record, filedUnder));
            case POPULATION -> Optional.of(ConceptType.POPULATION);
            case PROTOCOL -> Optional.of(ConceptType.DRUG);
            case CHEMICAL -> Optional.of(namedAsDisease(record) ? ConceptType.CONDITION : chemical(record, filedUnder));
            case DESCRIPTOR, ORGANISM, ANATOMY -> Optional.empty();
        };
    }

    private static boolean namedAsDisease(MeshRecord record) {
        return record.actions.isEmpty()
                && record.mappedTo.isEmpty()
                && record.preferredMappedTo.isEmpty()
                && record.label != null
                && DiseaseNames.tell(record.label);
    }

    /** A record without its class is a disease where the headings that it is mapped to are, else a chemical. */
    private static ConceptType unclassed(MeshRecord record, Collection<ConceptType> filedUnder) {
        if (namedAsDisease(record)) {
            return ConceptType.CONDITION;
        }
        boolean disease = record.actions.isEmpty()
                && !filedUnder.isEmpty()
                && filedUnder.stream().allMatch(t -> t == ConceptType.CONDITION);
        return disease ? ConceptType.CONDITION : chemical(record, filedUnder);
    }

    private static ConceptType chemical(MeshRecord record, Collection<ConceptType> filedUnder) {
        boolean target = record.actions.isEmpty()
                && !filedUnder.isEmpty()
                && filedUnder.stream().allMatch(t -> t == ConceptType.TARGET);
        return target ? ConceptType.TARGET : ConceptType.DRUG;
    }

    private static boolean is(Pattern pattern, String tree) {
        return pattern.matcher(tree).matches();
    }

    private static boolean any(Collection<String> trees, java.util.function.Predicate<String> test) {
        return trees.stream().anyMatch(test);
    }
}
