package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Diseases in other words than the vocabulary's: what is said of a part of the body, and adjectives. */
final class VariantGenerator {

    private static final int LONGEST_SITE = 3;
    private static final Set<String> LINKS = WordLists.words("site-links");
    private static final Set<String> ARTICLES = WordLists.words("site-articles");
    private static final Set<String> WORSE = WordLists.words("impaired");
    private static final Set<String> NO_SITE = WordLists.words("no-site");

    private final PhraseLookup names;
    private final WordLists lists = WordLists.shipped();

    VariantGenerator(PhraseLookup names) {
        this.names = names;
    }

    /** Adds the candidates at token {@code at}. */
    void find(List<Token> tokens, int at, boolean term, List<CandidateMention> all) {
        Token token = tokens.get(at);
        if (!token.isWord()) {
            return;
        }
        String norm = token.norm();
        if (norm.equals("function")) {
            worse(tokens, at, all);
        }
        PhraseLookup.Word word = names.word(norm);
        if (word.nothing()) {
            return;
        }
        if (word.head()) {
            before(tokens, at, norm, all);
            behind(tokens, at, norm, all);
        }
        if (word.organ()) {
            site(tokens, at, all);
        }
        if (!term) {
            word.disease().ifPresent(c -> add(tokens, all, at, at + 1, c));
            word.misspelt().ifPresent(c -> substance(all, at, at + 1, c));
            if (word.mayBePrefix()) {
                parted(tokens, at, norm, all);
            }
        }
    }

    private void add(List<Token> tokens, List<CandidateMention> all, int from, int to, List<Concept> concepts) {
        if (lists.stopped(DictionaryMatcher.phrase(tokens, from, to)) != null) {
            return;
        }
        all.add(new CandidateMention(from, to, SemanticGroup.DISEASE, concepts, MatchType.VARIANT));
    }

    private static void substance(List<CandidateMention> all, int from, int to, List<Concept> concepts) {
        all.add(new CandidateMention(from, to, SemanticGroup.CHEMICAL, concepts, MatchType.VARIANT));
    }

    /** "methyl dopa" for "methyldopa". */
    private void parted(List<Token> tokens, int at, String norm, List<CandidateMention> all) {
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
    private void before(List<Token> tokens, int head, String norm, List<CandidateMention> all) {
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
    private void behind(List<Token> tokens, int head, String norm, List<CandidateMention> all) {
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
                || !lists.head(tokens.get(end).norm()).isEmpty()
                || !lists.adjective(tokens.get(end - 1).norm());
    }

    /** "impaired renal function". */
    private void worse(List<Token> tokens, int function, List<CandidateMention> all) {
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
    private void site(List<Token> tokens, int at, List<CandidateMention> all) {
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
            for (String name : lists.organ(organ)) {
                Optional<List<Concept>> c = name.equals(organ) ? Optional.empty() : names.disease(name + rest);
                if (c.isPresent()) {
                    add(tokens, all, at, i + 1, c.get());
                    break;
                }
            }
        }
    }
}
