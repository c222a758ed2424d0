package dev.materia.annotation;

import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which of the candidates that overlap count. */
final class Selection {

    private static final Set<String> CAUSED = Set.of(
            "induced",
            "related",
            "associated",
            "mediated",
            "evoked",
            "elicited",
            "provoked",
            "caused",
            "treated",
            "abuse",
            "dependence",
            "dependent",
            "withdrawal",
            "toxicity",
            "poisoning",
            "overdose",
            "intoxication",
            "addiction",
            "abuser",
            "abusers",
            "user",
            "users");
    private static final Comparator<Candidate> BY_CLAIM = Comparator.comparingInt((Candidate c) -> -c.length())
            .thenComparing(Candidate::way)
            .thenComparingInt(Candidate::from)
            .thenComparing(Candidate::kind);
    private static final Comparator<Candidate> BY_PLACE = Comparator.comparingInt(Candidate::from)
            .thenComparingInt(c -> -c.to())
            .thenComparing(Candidate::kind);

    private Selection() {}

    /**
     * Of one kind the longest, the surer where that leaves a choice; a chemical in the name of a disease counts only as
     * its cause ("lithium-induced tremor"), a disease in the name of a chemical not at all.
     */
    static List<Candidate> of(List<Candidate> all, List<Token> tokens) {
        List<Candidate> sorted = new ArrayList<>(all);
        sorted.sort(BY_CLAIM);
        Covering taken = new Covering(tokens.size(), List.of());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate c : sorted) {
            if (!taken.any(c.from(), c.to(), k -> !together(k, c, tokens))) {
                kept.add(c);
                taken.add(c);
            }
        }
        kept.sort(BY_PLACE);
        return kept;
    }

    private static boolean together(Candidate longer, Candidate shorter, List<Token> tokens) {
        if (longer.kind() == shorter.kind()) {
            return false;
        }
        if (longer.kind() == Kind.OTHER || shorter.kind() == Kind.OTHER) {
            return true;
        }
        if (longer.kind() == Kind.DISEASE && longer.length() > shorter.length()) {
            int next = shorter.to();
            while (next < longer.to() && tokens.get(next).ignorable()) {
                next++;
            }
            return next < longer.to() && CAUSED.contains(tokens.get(next).lower());
        }
        return false;
    }
}
