package dev.materia.claim.rule;

import dev.materia.claim.Mention;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A passage cut into tokens, with the mentions found in it. */
public final class Sentence {

    private static final Set<String> DERIVING = Set.of("of", "against", "to");

    private static final Slot[] SLOTS = Slot.values();
    private static final int ALL_SLOTS = (1 << SLOTS.length) - 1;
    private static final byte IN_MENTION = 1 << 6;
    private static final byte IN_SUBSTANCE = (byte) (1 << 7);
    private static final Set<String> CLAUSE_BREAKS =
            Set.of("but", "however", "whereas", "while", "whilst", "although", "though", "because", "so");
    private static final Set<String> ARTICLES = Set.of("the", "this");
    private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "that");

    private static final Set<String> ASIDES =
            Set.of("if", "although", "though", "even", "when", "as", "however", "albeit", "while", "unless");
    private static final Set<String> JOINING = Set.of("and", "or", "but", "also");
    private static final int LONGEST_ASIDE = 14;

    private final Monograph monograph;
    private final Passage passage;
    private final SectionTopic topic;
    private final List<Token> asList;
    private final Token[] tokens;
    private final List<MentionSpan> spots;

    /** Index among the spots of the first that starts at a token or behind it. */
    private final int[] firstSpot;

    /** What there is at each token: the slots that something there fills, and whether it lies in a mention. */
    private final byte[] marks;

    private final int[] clauseStart;
    private final Set<Concept> classes;

    private final AnaphoraResolver pronouns;

    /** Number of the leading tokens that belong to the lead-in of a list, of which the passage is an item. */
    private final int lead;

    private @Nullable Clauses build;

    /**
     * @param classes the classes that the drug is known to belong to: what a text says of benzodiazepines it says of
     *     diazepam
     */
    public Sentence(
            Monograph monograph,
            Passage passage,
            SectionTopic topic,
            List<Token> tokens,
            List<MentionSpan> spots,
            Set<Concept> classes) {
        this(monograph, passage, topic, tokens, spots, classes, 0);
    }

    private Sentence(
            Monograph monograph,
            Passage passage,
            SectionTopic topic,
            List<Token> tokens,
            List<MentionSpan> spots,
            Set<Concept> classes,
            int lead) {
        this.lead = lead;
        this.classes = classes;
        this.monograph = monograph;
        this.passage = passage;
        this.topic = topic;
        this.asList = tokens;
        this.tokens = tokens.toArray(Token[]::new);
        List<MentionSpan> sorted = new ArrayList<>(spots);
        sorted.sort(Comparator.comparingInt(MentionSpan::from)
                .thenComparing(s -> -s.to())
                .thenComparing(s -> s.concept().type()));
        this.spots = Collections.unmodifiableList(sorted);
        this.firstSpot = firstSpots();
        this.pronouns = new AnaphoraResolver(this.tokens, this.spots);
        this.marks = marks();
        this.clauseStart = clauseStarts();
    }

    /**
     * The item of a list read as the end of the sentence that introduces the list, or of its heading.
     *
     * @param leadTokens the words of the lead-in, without the mark that ends it
     * @param leadSpots the mentions in them
     */
    public Sentence after(List<Token> leadTokens, List<MentionSpan> leadSpots) {
        List<Token> all = new ArrayList<>(leadTokens);
        all.addAll(asList);
        List<MentionSpan> mentions = new ArrayList<>(leadSpots);
        spots.forEach(spot -> mentions.add(spot.moved(leadTokens.size())));
        return new Sentence(monograph, passage, topic, all, mentions, classes, leadTokens.size());
    }

    /** The rest of a line behind a label and its colon, under the topic that the label names. */
    public Sentence under(SectionTopic named, int colon) {
        List<Token> all = new ArrayList<>(asList.subList(0, colon));
        all.addAll(asList.subList(colon + 1, asList.size()));
        List<MentionSpan> mentions = new ArrayList<>();
        for (MentionSpan spot : spots) {
            if (spot.to() <= colon) {
                mentions.add(spot);
            } else if (spot.from() > colon) {
                mentions.add(spot.moved(-1));
            }
        }
        return new Sentence(monograph, passage, named, all, mentions, classes, colon);
    }

    /** Number of the leading tokens that belong to a lead-in. */
    public int lead() {
        return lead;
    }

    /** Words without mentions, as of a heading. */
    static Sentence ofWords(Monograph monograph, List<Token> tokens) {
        return new Sentence(
                monograph,
                new Passage(0, 0, 0, Passage.Kind.SENTENCE, 0, 0, 0),
                SectionTopic.NONE,
                tokens,
                List.of(),
                Set.of());
    }

    private int[] firstSpots() {
        int[] first = new int[tokens.length + 1];
        int spot = 0;
        for (int i = 0; i <= tokens.length; i++) {
            while (spot < spots.size() && spots.get(spot).from() < i) {
                spot++;
            }
            first[i] = spot;
        }
        return first;
    }

    private byte[] marks() {
        byte[] bits = new byte[tokens.length];
        for (MentionSpan spot : spots) {
            for (Slot slot : SLOTS) {
                bits[spot.from()] |= (byte) (slot.takes(spot) && !derived(slot, spot) ? slot.bit() : 0);
            }
            for (int i = spot.from(); i < spot.to(); i++) {
                bits[i] |= spot.substance() ? IN_MENTION | IN_SUBSTANCE : IN_MENTION;
            }
        }
        for (int i = 0; i < tokens.length; i++) {
            bits[i] |= (byte) (pronouns.end(i) > 0 || classEnd(i) > 0 ? Slot.DRUG.bit() : 0);
        }
        return bits;
    }

    /** Whether a mention of the drug tells what something else is made of: "metabolites of X", "X analogues". */
    private boolean derived(Slot slot, MentionSpan spot) {
        return slot == Slot.DRUG && isDerived(spot);
    }

    /** Whether it is the drug's metabolites, derivatives and the like that a mention of it speaks of. */
    public boolean isDerived(MentionSpan spot) {
        if (!spot.self()) {
            return false;
        }
        boolean of = spot.from() > 1
                && DERIVING.contains(tokens[spot.from() - 1].lower())
                && ParserLexicon.ENGLISH.is(tokens[spot.from() - 2].lower(), "derived");
        return of || (spot.to() < tokens.length && ParserLexicon.ENGLISH.is(tokens[spot.to()].lower(), "derived"));
    }

    private int[] clauseStarts() {
        int[] starts = new int[tokens.length];
        for (int i = 1; i < tokens.length; i++) {
            starts[i] = breaksBefore(i) ? i : starts[i - 1];
        }
        return starts;
    }

    /** Whether a full stop belongs to an abbreviation of single letters: "e.g.". */
    private boolean abbreviates(int stop) {
        return stop > 0 && tokens[stop - 1].isWord() && tokens[stop - 1].lower().length() == 1;
    }

    private boolean breaksBefore(int i) {
        Token before = tokens[i - 1];
        String word = tokens[i].lower();
        boolean afterComma = before.is(',') || before.is(';') || before.is(':') || before.is('—');
        return before.is(';')
                || (before.is('.') && i + 1 < tokens.length && !abbreviates(i - 1))
                || (CLAUSE_BREAKS.contains(word)
                        && !(word.equals("but") && i + 1 < tokens.length && also(tokens[i + 1])))
                || (afterComma && RELATIVES.contains(word));
    }

    /** The build of the sentence, found when it is first asked for. */
    public Clauses clauses() {
        Clauses known = build;
        if (known == null) {
            BitSet names = new BitSet(tokens.length);
            for (int i = 0; i < tokens.length; i++) {
                names.set(i, inMention(i));
            }
            known = Clauses.parse(asList, names);
            build = known;
        }
        return known;
    }

    private static boolean also(Token token) {
        return token.lower().equals("also") || token.lower().equals("not");
    }

    public Monograph monograph() {
        return monograph;
    }

    public Passage passage() {
        return passage;
    }

    /** What the headings above say that the sentence is about. */
    public SectionTopic topic() {
        return topic;
    }

    public List<Token> tokens() {
        return asList;
    }

    public Token token(int at) {
        return tokens[at];
    }

    public List<MentionSpan> spots() {
        return spots;
    }

    /** The mentions that start at a token, the longest first. */
    public List<MentionSpan> spotsAt(int token) {
        if (token >= tokens.length || firstSpot[token] == firstSpot[token + 1]) {
            return List.of();
        }
        return spots.subList(firstSpot[token], firstSpot[token + 1]);
    }

    /** Whether a mention is of a class that the drug belongs to. */
    public boolean ownClass(MentionSpan spot) {
        return !spot.covered() && !spot.compound() && classes.contains(spot.concept());
    }

    /** The index after words at a token that mean the drug by its class, "the antibiotic", or -1. */
    private int classEnd(int at) {
        if (at + 1 >= tokens.length || !ARTICLES.contains(tokens[at].lower())) {
            return -1;
        }
        for (MentionSpan spot : spotsAt(at + 1)) {
            int end = spot.to();
            boolean singular = !tokens[end - 1].lower().endsWith("s");
            if (singular && ownClass(spot) && (end == tokens.length || verb(tokens[end]))) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a word looks like the verb of a single subject. */
    private static boolean verb(Token token) {
        return ScopeResolver.finite(token)
                || (token.lower().length() > 3 && token.lower().endsWith("s"));
    }

    /** Whether a token lies in a mention. */
    public boolean inMention(int token) {
        return (marks[token] & IN_MENTION) != 0;
    }

    /** Whether a token lies in a mention of a substance. */
    public boolean inSubstance(int token) {
        return (marks[token] & IN_SUBSTANCE) != 0;
    }

    public int size() {
        return tokens.length;
    }

    /** The words from one token to before another, to the letter. */
    public String words(int from, int to) {
        if (from >= to) {
            return "";
        } else if (from < lead && to > lead) {
            return words(from, lead) + " " + words(lead, to);
        }
        return monograph.text().substring(tokens[from].start(), tokens[to - 1].end());
    }

    public Mention mention(MentionSpan spot) {
        int start = tokens[spot.from()].start();
        int end = tokens[spot.to() - 1].end();
        return new Mention(passage.number(), start, end, monograph.text().substring(start, end), spot.concept());
    }

    /**
     * The index of the next token that says something to a cue: hyphens and asides that name nothing are passed over.
     */
    int skipIgnorable(int at) {
        int i = at;
        while (i < tokens.length) {
            if (tokens[i].ignorable()) {
                i++;
            } else if (asideEnd(i) > 0) {
                i = asideEnd(i);
            } else {
                break;
            }
        }
        return i;
    }

    /** The index after an aside that starts at a token and names nothing: "(see section 4)", ", if mild,". Or -1. */
    private int asideEnd(int at) {
        if (tokens[at].is('(')) {
            int close = at + 1;
            while (close < tokens.length && close < at + LONGEST_ASIDE && !tokens[close].is(')') && !inMention(close)) {
                close++;
            }
            return close < tokens.length && tokens[close].is(')') ? close + 1 : -1;
        }
        if (!tokens[at].is(',') || at + 2 >= tokens.length || !ASIDES.contains(tokens[at + 1].lower())) {
            return -1;
        }
        int close = at + 1;
        while (close < tokens.length && close < at + LONGEST_ASIDE && !tokens[close].is(',') && !inMention(close)) {
            close++;
        }
        return close < tokens.length && tokens[close].is(',') ? close + 1 : -1;
    }

    /** The index after words between commas that tell of the next member of a list: "and, after long use, gout". */
    int insertedEnd(int at) {
        boolean opens = at > 0 && tokens[at].is(',') && JOINING.contains(tokens[at - 1].lower());
        if (!opens) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(tokens.length, at + LONGEST_ASIDE); i++) {
            if (tokens[i].is(',')) {
                return i + 1;
            } else if (startsCondition(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a clause starts at the token, leading conjunctions and commas left out. */
    boolean startsClause(int at) {
        int i = at;
        while (i > 0 && (i == tokens.length || clauseStart[i] != i)) {
            Token before = tokens[i - 1];
            if (!before.is(',')
                    && !CLAUSE_BREAKS.contains(before.lower())
                    && !before.lower().equals("and")) {
                return false;
            }
            i--;
        }
        return true;
    }

    /** The first token of the clause that holds the token. */
    public int clauseStart(int at) {
        int i = Math.min(at, tokens.length - 1);
        return i < 0 ? 0 : clauseStart[i];
    }

    /** The index after the last token of the clause that holds the token. */
    public int clauseEnd(int at) {
        int i = at + 1;
        while (i < tokens.length && clauseStart[i] != i) {
            i++;
        }
        return i;
    }

    /** The slots that something at a token fills: their bits. */
    int slots(int at) {
        return marks[at] & ALL_SLOTS;
    }

    /** Whether a condition is named here that could be an object: no gap in a cue passes over it. */
    public boolean startsCondition(int at) {
        if ((marks[at] & Slot.CONDITION.bit()) != 0) {
            for (MentionSpan spot : spotsAt(at)) {
                if (Slot.CONDITION.takes(spot) && !spot.covered() && !spot.compound()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The index after what a slot of a pattern matches at a token, or -1. */
    public int slotEnd(String slot, int at) {
        return slotEnd(Slot.named(slot), at);
    }

    /** The index after what a slot of a pattern matches at a token, or -1. */
    public int slotEnd(Slot slot, int at) {
        if ((marks[at] & slot.bit()) == 0) {
            return -1;
        }
        for (MentionSpan spot : spotsAt(at)) {
            if (slot.takes(spot)) {
                return spot.to();
            }
        }
        return Math.max(pronouns.end(at), classEnd(at));
    }
}
