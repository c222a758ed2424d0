package dev.materia.claim.extract;

import dev.materia.claim.Action;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what a drug does to a target from the words around it. */
final class Actions {

    private static final List<Map.Entry<String, Action>> WORDS = List.of(
            Map.entry("inverse agoni", Action.INVERSE_AGONIST),
            Map.entry("partial agoni", Action.PARTIAL_AGONIST),
            Map.entry("antagoni", Action.ANTAGONIST),
            Map.entry("agoni", Action.AGONIST),
            Map.entry("positive allosteric", Action.POSITIVE_MODULATOR),
            Map.entry("positive modulat", Action.POSITIVE_MODULATOR),
            Map.entry("negative allosteric", Action.NEGATIVE_MODULATOR),
            Map.entry("reuptake", Action.REUPTAKE_INHIBITOR),
            Map.entry("inhibit", Action.INHIBITOR),
            Map.entry("block", Action.BLOCKER),
            Map.entry("potentiat", Action.POSITIVE_MODULATOR),
            Map.entry("activat", Action.ACTIVATOR),
            Map.entry("stimulat", Action.ACTIVATOR),
            Map.entry("releas", Action.RELEASER));

    private Actions() {}

    /** The first action, in order of how telling the words are, that the words name. */
    static Action of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Action> entry : WORDS) {
            if (lower.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return Action.UNSPECIFIED;
    }
}
