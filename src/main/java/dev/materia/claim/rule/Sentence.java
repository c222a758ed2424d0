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

    private final Monograph monograph;
    private final Passage passage;
    private final SectionTopic topic;
    private final List<Token> asList;
    private final Token[] tokens;
    private final MentionIndex mentions;

    /** What there is at each token: the slots that something there fills, and whether it lies in a mention. */
    private final byte[] marks;

    private final Set<Concept> classes;
    private final AnaphoraResolver pronouns;
    private final ClauseBreaks breaks;
    private final Asides asides;

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
        this.mentions = new MentionIndex(spots, tokens.size(), classes);
        this.pronouns = new AnaphoraResolver(this.tokens, mentions);
        this.marks = marks();
        this.breaks = new ClauseBreaks(this.tokens);
        this.asides = new Asides(this);
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
        List<MentionSpan> moved = new ArrayList<>(leadSpots);
        spots().forEach(spot -> moved.add(spot.moved(leadTokens.size())));
        return new Sentence(monograph, passage, topic, all, moved, classes, leadTokens.size());
    }

    /** The rest of a line behind a label and its colon, under the topic that the label names. */
    public Sentence under(SectionTopic named, int colon) {
        List<Token> all = new ArrayList<>(asList.subList(0, colon));
        all.addAll(asList.subList(colon + 1, asList.size()));
        List<MentionSpan> moved = new ArrayList<>();
        for (MentionSpan spot : spots()) {
            if (spot.to() <= colon) {
                moved.add(spot);
            } else if (spot.from() > colon) {
                moved.add(spot.moved(-1));
            }
        }
        return new Sentence(monograph, passage, named, all, moved, classes, colon);
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

    private byte[] marks() {
        byte[] bits = new byte[tokens.length];
        for (MentionSpan spot : mentions.all()) {
            for (Slot slot : SLOTS) {
                bits[spot.from()] |=
                        (byte) (slot.takes(spot) && !(slot == Slot.DRUG && isDerived(spot)) ? slot.bit() : 0);
            }
            for (int i = spot.from(); i < spot.to(); i++) {
                bits[i] |= spot.substance() ? IN_MENTION | IN_SUBSTANCE : IN_MENTION;
            }
        }
        for (int i = 0; i < tokens.length; i++) {
            bits[i] |= (byte) (pronouns.end(i) > 0 ? Slot.DRUG.bit() : 0);
        }
        return bits;
    }

    /**
     * Whether it is the drug's metabolites, derivatives and the like that a mention of it is about: "metabolites of X",
     * "X analogues".
     */
    public boolean isDerived(MentionSpan spot) {
        if (!spot.self()) {
            return false;
        }
        boolean of = spot.from() > 1
                && DERIVING.contains(tokens[spot.from() - 1].lower())
                && ParserLexicon.ENGLISH.is(tokens[spot.from() - 2].lower(), "derived");
        return of || (spot.to() < tokens.length && ParserLexicon.ENGLISH.is(tokens[spot.to()].lower(), "derived"));
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
        return mentions.all();
    }

    /** The mentions that start at a token, the longest first. */
    public List<MentionSpan> spotsAt(int token) {
        return mentions.at(token);
    }

    /** Whether a mention is of a class that the drug belongs to. */
    public boolean ownClass(MentionSpan spot) {
        return mentions.ofOwnClass(spot);
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
            } else if (asides.end(i) > 0) {
                i = asides.end(i);
            } else {
                break;
            }
        }
        return i;
    }

    /** The index after words between commas on the next member of a list: "and, after long use, gout". Or -1. */
    int insertedEnd(int at) {
        return asides.insertedEnd(at);
    }

    /** Whether a clause starts at the token, leading conjunctions and commas left out. */
    boolean startsClause(int at) {
        return breaks.starts(at);
    }

    /** The first token of the clause that holds the token. */
    public int clauseStart(int at) {
        return breaks.start(at);
    }

    /** The index after the last token of the clause that holds the token. */
    public int clauseEnd(int at) {
        return breaks.end(at);
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
        return pronouns.end(at);
    }
}
