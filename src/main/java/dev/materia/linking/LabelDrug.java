package dev.materia.linking;

import dev.materia.monograph.ActiveIngredient;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Substance;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which drug a label is of, and the names it goes by, from the facts beside the prose. */
final class LabelDrug {

    /**
     * A label of more active substances than this is one of a range, an extract or a blend, and goes by its product.
     */
    private static final int MOST_SUBSTANCES = 4;

    private final ProductInformation facts;
    private final Vocabulary vocabulary;

    LabelDrug(ProductInformation facts, Vocabulary vocabulary) {
        this.facts = facts;
        this.vocabulary = vocabulary;
    }

    /** The drug: the active moiety, a combination of several, or else what the product is called. */
    Optional<Concept> drug() {
        List<String> moieties = facts.activeSubstances().stream()
                .map(Substance::name)
                .map(LabelDrug::plain)
                .distinct()
                .toList();
        if (moieties.size() == 1) {
            String name = moieties.get(0);
            Stream<String> candidates = Stream.concat(
                    Stream.of(name, DrugNames.base(name)),
                    Stream.concat(salts(), facts.genericNames().stream().map(LabelDrug::plain)));
            return Optional.of(known(candidates).orElseGet(() -> Concept.named(ConceptType.DRUG, name)));
        }
        if (moieties.size() > MOST_SUBSTANCES || moieties.isEmpty()) {
            List<String> names = Stream.concat(facts.genericNames().stream(), facts.productNames().stream())
                    .toList();
            return known(names.stream().map(LabelDrug::plain))
                    .or(() -> names.stream().findFirst().map(name -> Concept.named(ConceptType.DRUG, plain(name))));
        }
        List<String> sorted = moieties.stream().sorted().toList();
        String combined = String.join(" and ", sorted);
        Stream<String> candidates = Stream.concat(
                Stream.of(String.join(", ", sorted) + " drug combination", combined, String.join(" / ", sorted)),
                facts.genericNames().stream().map(LabelDrug::plain));
        return Optional.of(known(candidates)
                .filter(concept -> moieties.stream().noneMatch(m -> m.equalsIgnoreCase(concept.label())))
                .orElseGet(() -> Concept.named(ConceptType.DRUG, combined)));
    }

    private Stream<String> salts() {
        return facts.ingredients().stream()
                .map(ActiveIngredient::substance)
                .map(Substance::name)
                .map(LabelDrug::plain);
    }

    private Optional<Concept> known(Stream<String> names) {
        return names.flatMap(name -> vocabulary.lookup(ConceptType.DRUG, name).stream())
                .findFirst();
    }

    /** What the text may call the drug: products, generic names, ingredients and what acts in them. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(facts.productNames());
        names.addAll(facts.genericNames());
        for (ActiveIngredient ingredient : facts.ingredients()) {
            names.add(ingredient.substance().name());
            names.add(DrugNames.base(ingredient.substance().name()));
            ingredient.active().forEach(substance -> names.add(substance.name()));
        }
        return names;
    }

    /** Trade names: products that are not called by a generic name or an ingredient. */
    List<String> brands() {
        Set<String> generic = Stream.concat(
                        facts.genericNames().stream(),
                        facts.ingredients().stream()
                                .flatMap(i -> Stream.concat(Stream.of(i.substance()), i.active().stream()))
                                .map(Substance::name))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, DrugNames.base(name)))
                .collect(Collectors.toSet());
        return facts.productNames().stream()
                .filter(name -> generic.stream().noneMatch(g -> isNamedAfter(name.toLowerCase(Locale.ROOT), g)))
                .toList();
    }

    /** "Atorvastatin Calcium Tablets" is no trade name. */
    private static boolean isNamedAfter(String product, String generic) {
        return product.equals(generic) || product.startsWith(generic + " ");
    }

    /** A name in capitals alone in small letters, as prose has it. */
    private static String plain(String name) {
        boolean capitals = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
        return capitals ? name.toLowerCase(Locale.ROOT) : name;
    }
}
