package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Diseases in other words than the vocabulary's: what is said of a part of the body, and adjectives. */
final class Variants {

    private static final int LONGEST_SITE = 3;
    private static final Set<String> LINKS = Set.of("of", "to");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "both", "left", "right");
    private static final Set<String> WORSE = Set.of(
            "impaired",
            "abnormal",
            "decreased",
            "reduced",
            "altered",
            "poor",
            "compromised",
            "deteriorating",
            "declining",
            "worsening",
            "diminished",
            "disturbed",
            "defective",
            "depressed",
            "deranged");
    private static final Set<String> NO_SITE = Set.of(
            "and",
            "or",
            "of",
            "the",
            "a",
            "an",
            "in",
            "to",
            "with",
            "by",
            "for",
            "from",
            "on",
            "no",
            "not",
            "severe",
            "mild",
            "moderate",
            "acute",
            "chronic",
            "induced",
            "related",
            "associated",
            "is",
            "was",
            "were",
            "are",
            "this",
            "that",
            "these",
            "those",
            "such",
            "other",
            "any",
            "all");

    private final Names names;
    private final Rules rules;

    Variants(Names names, Rules rules) {
        this.names = names;
        this.rules = rules;
    }

    /** Adds the candidates at token {@code at}. */
    void find(List<Token> tokens, int at, boolean term, List<Candidate> all) {
        Token token = tokens.get(at);
        if (!token.isWord()) {
            return;
        }
        String norm = token.norm();
        if (!rules.head(norm).isEmpty()) {
            before(tokens, at, norm, all);
            behind(tokens, at, norm, all);
        } else if (norm.equals("function")) {
            worse(tokens, at, all);
        }
        if (rules.isOrgan(norm)) {
            site(tokens, at, all);
        }
        if (!term && norm.length() > 4) {
            Optional<List<Concept>> diseases = names.word(norm);
            diseases.ifPresent(c -> add(tokens, all, at, at + 1, c));
            if (diseases.isEmpty() && !names.starts(norm)) {
                names.misspelt(norm).ifPresent(c -> substance(all, at, at + 1, c));
            }
            parted(tokens, at, norm, all);
        }
    }

    private void add(List<Token> tokens, List<Candidate> all, int from, int to, List<Concept> concepts) {
        if (rules.stopped(Terms.phrase(tokens, from, to)) != null) {
            return;
        }
        all.add(new Candidate(from, to, Kind.DISEASE, concepts, Candidate.Way.VARIANT));
    }

    private static void substance(List<Candidate> all, int from, int to, List<Concept> concepts) {
        all.add(new Candidate(from, to, Kind.CHEMICAL, concepts, Candidate.Way.VARIANT));
    }

    /** "methyl dopa" for "methyldopa". */
    private void parted(List<Token> tokens, int at, String norm, List<Candidate> all) {
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).ignorable()) {
            next++;
        }
        if (next < tokens.size()
                && tokens.get(next).isWord()
                && tokens.get(next).norm().length() > 3) {
            String whole = norm + tokens.get(next).norm();
            if (names.starts(whole)) {
                int to = next + 1;
                names.chemical(whole).ifPresent(c -> substance(all, at, to, c));
            }
        }
    }

    /** "renal toxicity". */
    private void before(List<Token> tokens, int head, String norm, List<Candidate> all) {
        List<String> site = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = head - 1; i >= 0 && site.size() < LONGEST_SITE; i--) {
            Token t = tokens.get(i);
            if (t.isWord() && !NO_SITE.contains(t.lower())) {
                if (!(site.isEmpty() && t.norm().equals("function"))) {
                    site.add(0, t.norm());
                    starts.add(i);
                }
            } else if (!t.ignorable()) {
                break;
            }
        }
        for (int n = site.size(); n > 0; n--) {
            Optional<List<Concept>> c = names.of(String.join(" ", site.subList(site.size() - n, site.size())), norm);
            if (c.isPresent()) {
                add(tokens, all, starts.get(n - 1), head + 1, c.get());
                return;
            }
        }
    }

    /** "toxicity of the kidney", "impairment of renal function". */
    private void behind(List<Token> tokens, int head, String norm, List<Candidate> all) {
        int i = head + 1;
        if (i >= tokens.size() || !LINKS.contains(tokens.get(i).lower())) {
            return;
        }
        i++;
        while (i < tokens.size() && ARTICLES.contains(tokens.get(i).lower())) {
            i++;
        }
        StringBuilder site = new StringBuilder();
        int end = -1;
        List<Concept> best = List.of();
        for (int n = 0; n < LONGEST_SITE && i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.ignorable()) {
                continue;
            }
            if (!t.isWord() || NO_SITE.contains(t.lower())) {
                break;
            }
            if (t.norm().equals("function")) {
                end = best.isEmpty() ? -1 : i + 1;
                break;
            }
            site.append(site.isEmpty() ? "" : " ").append(t.norm());
            Optional<List<Concept>> c = names.of(site.toString(), norm);
            if (c.isPresent()) {
                best = c.get();
                end = i + 1;
            }
            n++;
        }
        if (end > 0 && complete(tokens, end)) {
            add(tokens, all, head, end, best);
        }
    }

    /** Whether no noun follows that the words before it describe. */
    private boolean complete(List<Token> tokens, int end) {
        if (end >= tokens.size() || !tokens.get(end).isWord()) {
            return true;
        }
        return NO_SITE.contains(tokens.get(end).lower())
                || !rules.head(tokens.get(end).norm()).isEmpty()
                || !rules.adjective(tokens.get(end - 1).norm());
    }

    /** "impaired renal function". */
    private void worse(List<Token> tokens, int function, List<Candidate> all) {
        StringBuilder site = new StringBuilder();
        for (int i = function - 1; i >= 0 && i >= function - 4; i--) {
            Token t = tokens.get(i);
            if (!t.isWord()) {
                return;
            }
            if (WORSE.contains(t.lower())) {
                int from = i;
                if (!site.isEmpty()) {
                    names.of(site.toString(), "dysfunction").ifPresent(c -> add(tokens, all, from, function + 1, c));
                }
                return;
            }
            site.insert(0, t.norm() + (site.isEmpty() ? "" : " "));
        }
    }

    /** A part of the body under another name before any other word: "hepatic necrosis". */
    private void site(List<Token> tokens, int at, List<Candidate> all) {
        StringBuilder rest = new StringBuilder();
        String organ = tokens.get(at).norm();
        for (int i = at + 1, n = 0; i < tokens.size() && n < 2; i++) {
            Token t = tokens.get(i);
            if (t.ignorable()) {
                continue;
            }
            if (!t.isWord() || NO_SITE.contains(t.lower())) {
                return;
            }
            rest.append(' ').append(t.norm());
            n++;
            for (String name : rules.organ(organ)) {
                Optional<List<Concept>> c = name.equals(organ) ? Optional.empty() : names.disease(name + rest);
                if (c.isPresent()) {
                    add(tokens, all, at, i + 1, c.get());
                    break;
                }
            }
        }
    }
}
