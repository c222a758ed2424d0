package dev.materia.linking;

import dev.materia.monograph.Monograph;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Slug;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the monograph is about, and the names by which it calls it. */
public final class DrugNames {

    /** "sold under the brand name Lioresal among others", "under the trade names X, Y and Z". */
    private static final Pattern BRANDS =
            Pattern.compile("(?:brand|trade)[ -]?names?(?: of)?:? (?:are |is |include |including )?([^.;()]{2,120}?)"
                    + "(?= among| in | for | by |, is |, was |, among|, and is |[.;()]|, a )");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'’-]+(?: \\p{Lu}[\\p{L}\\p{N}'’-]+)?");

    /** How names of one enantiomer start, before the name of the racemate: "escitalopram". */
    private static final List<String> ENANTIOMER =
            List.of("es", "dex", "dextro", "lev", "levo", "ar", "(s)-", "(r)-", "s-", "r-");

    private static final int SHORTEST_RACEMATE = 7;

    private final Concept drug;
    private final List<String> brands;

    /** The words of each name, by the first of them. */
    private final Map<String, List<List<String>>> names = new HashMap<>();

    /** The names that {@code monograph} calls its drug by: those of its facts, if it is a label, and of its prose. */
    public DrugNames(Monograph monograph, Vocabulary vocabulary) {
        Optional<LabelDrug> label =
                Optional.ofNullable(monograph.product()).map(facts -> new LabelDrug(facts, vocabulary));
        drug = label.flatMap(LabelDrug::drug).orElseGet(() -> identify(monograph, vocabulary));
        Set<String> found = new LinkedHashSet<>(monograph.otherNames());
        found.removeIf(name -> !Character.isUpperCase(name.codePointAt(0)));
        int lead =
                monograph.sections().isEmpty() ? 0 : monograph.sections().get(0).end();
        label.ifPresent(l -> found.addAll(l.brands()));
        Matcher matcher = BRANDS.matcher(monograph.prose()).region(0, Math.max(lead, 0));
        while (matcher.find()) {
            Matcher name = NAME.matcher(matcher.group(1));
            while (name.find()) {
                found.add(name.group());
            }
        }
        found.removeIf(name -> Slug.of(name).equals(drug.slug()));
        CombinationBrands combinations = new CombinationBrands(monograph.prose(), found);
        brands = found.stream().filter(brand -> !combinations.has(brand)).toList();
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(Tokenizer.normalized(monograph.title()));
        all.add(Tokenizer.normalized(base(monograph.title())));
        found.forEach(b -> all.add(Tokenizer.normalized(b)));
        monograph.otherNames().forEach(n -> all.add(Tokenizer.normalized(n)));
        label.ifPresent(l -> l.names().forEach(n -> all.add(Tokenizer.normalized(n))));
        racemate(monograph).map(Tokenizer::normalized).ifPresent(all::add);
        all.removeIf(List::isEmpty);
        all.forEach(words ->
                names.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(words));
    }

    /**
     * The racemate of which the drug is one enantiomer, by its name, where the text speaks of it: what is said of
     * "citalopram" in an article on escitalopram is said of both.
     */
    private static Optional<String> racemate(Monograph monograph) {
        String title = monograph.title().strip().toLowerCase(Locale.ROOT);
        if (monograph.product() != null) {
            return Optional.empty();
        }
        return ENANTIOMER.stream()
                .filter(title::startsWith)
                .map(prefix -> title.substring(prefix.length()))
                .filter(name -> name.length() >= SHORTEST_RACEMATE)
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(monograph.prose())
                        .find())
                .findFirst();
    }

    /** A name without the salt that ends it: "Nefazodone Hydrochloride" is called nefazodone in the text. */
    static String base(String name) {
        int space = name.strip().lastIndexOf(' ');
        boolean salt = space > 0
                && WordLists.shipped()
                        .isSalt(Tokenizer.norm(name.strip().substring(space + 1).toLowerCase(Locale.ROOT)));
        return salt ? name.strip().substring(0, space) : name;
    }

    private static Concept identify(Monograph monograph, Vocabulary vocabulary) {
        String title = monograph.title().strip();
        return vocabulary
                .lookup(ConceptType.DRUG, title)
                .or(() -> vocabulary.lookup(ConceptType.DRUG, base(title)))
                .or(() -> monograph.otherNames().stream()
                        .flatMap(n -> vocabulary.lookup(ConceptType.DRUG, n).stream())
                        .findFirst())
                .orElseGet(() -> Concept.named(ConceptType.DRUG, title));
    }

    /** The drug. */
    public Concept drug() {
        return drug;
    }

    /** Trade names that the monograph gives, in its order. */
    public List<String> brands() {
        return brands;
    }

    /** Whether the concept is the drug. */
    public boolean isDrug(Concept concept) {
        return concept.type() == ConceptType.DRUG && concept.slug().equals(drug.slug());
    }

    /** Whether the concept is the illness that comes of stopping the drug, by its name: "nicotine withdrawal". */
    public boolean isOwnWithdrawal(Concept concept) {
        return concept.type() == ConceptType.CONDITION && concept.slug().startsWith(drug.slug() + "-withdrawal");
    }

    /** The index after the longest name of the drug that starts at a token, or -1. */
    int matchEnd(List<Token> tokens, int at) {
        int best = -1;
        List<List<String>> starting = names.get(tokens.get(at).norm());
        if (starting == null) {
            return best;
        }
        for (List<String> term : starting) {
            int i = at + 1;
            int word = 1;
            while (word < term.size() && i < tokens.size()) {
                if (tokens.get(i).norm().equals(term.get(word))) {
                    word++;
                    i++;
                } else if (tokens.get(i).ignorable()) {
                    i++;
                } else {
                    break;
                }
            }
            if (word == term.size()) {
                best = Math.max(best, i);
            }
        }
        return best;
    }
}
