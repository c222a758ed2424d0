package dev.materia.claim.label;

import dev.materia.claim.Claim;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.Concept;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes out interactions of a label's drug with itself: with an ingredient of its product, and with what its uses have
 * it given with ("in combination with" of a regimen), unless a section on interactions warns of that.
 */
public final class OwnPartners {

    private static final Set<SectionRole> WARNING = Set.of(
            SectionRole.INTERACTIONS,
            SectionRole.CONTRAINDICATIONS,
            SectionRole.PHARMACOKINETICS,
            SectionRole.ASK_DOCTOR);

    private OwnPartners() {}

    /** The claims of a monograph without such interactions; all of a text that is no label. */
    public static List<Claim> without(List<Claim> claims, Monograph monograph) {
        ProductInformation product = monograph.product();
        if (product == null) {
            return claims;
        }
        Set<String> ingredients = product.products().stream()
                .flatMap(p -> p.ingredients().stream())
                .flatMap(i -> i.active().stream())
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        Set<Concept> regimen = regimen(claims);
        return claims.stream()
                .filter(claim -> !(claim instanceof Claim.Interaction
                        && claim.assertion().polarity() == Polarity.AFFIRMED
                        && (ingredients.contains(claim.object().label().toLowerCase(Locale.ROOT))
                                || (regimen.contains(claim.object()) && onlyCombined(claim, monograph)))))
                .toList();
    }

    /** What the drug is given with for its uses. */
    private static Set<Concept> regimen(List<Claim> claims) {
        Set<Concept> partners = new HashSet<>();
        for (Claim claim : claims) {
            boolean use = claim.predicate() == Predicate.TREATS || claim.predicate() == Predicate.TREATS_SYMPTOMS_OF;
            for (Context context : use ? claim.assertion().limits().contexts() : List.<Context>of()) {
                if (context.type() == ContextType.CO_THERAPY) {
                    partners.addAll(context.concepts());
                }
            }
        }
        return partners;
    }

    /** Whether all places of an interaction but say what the drug was combined with. */
    private static boolean onlyCombined(Claim claim, Monograph monograph) {
        return claim.assertion().statements().stream().allMatch(statement -> {
            int section =
                    monograph.passages().get(statement.mention().passage() - 1).section();
            SectionRole role = monograph.sections().get(section).role();
            return statement.cue().toLowerCase(Locale.ROOT).contains("combin")
                    && (role == null || !WARNING.contains(role));
        });
    }
}
