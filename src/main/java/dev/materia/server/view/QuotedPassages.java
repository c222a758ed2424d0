package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.ClaimPage;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Quote;
import dev.materia.server.page.part.TextRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Passages as pages quote them, the words marked that a claim was made of. */
record QuotedPassages(GraphReader facts) {

    private static final int MENTION = 2;
    private static final int CUE = 1;

    /** The kind of the words before the item of a list. */
    private static final String LEAD = "lead";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'”’)\\]]*$");

    /** As many characters of an item as its beginning is known by. */
    private static final int COMPARED = 40;

    /** The order of passages in their monographs. */
    static final Comparator<Node> ORDER = Comparator.comparing(
                    (Node passage) -> passage.toString().replaceFirst("[0-9]+$", ""))
            .thenComparing(QuotedPassages::number);

    /** The number of a passage in its monograph; 0 if it has none. */
    static long number(Node passage) {
        String digits = passage.toString().replaceFirst("^.*?([0-9]{0,18})$", "$1");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** The quotes of a claim, in the text's order; the lead-in of a list stands with its items alone. */
    List<Quote> quotes(ClaimRecord claim) {
        Link address = facts.link("The claim in full", claim.node());
        List<Sentence> all = claim.passages().stream()
                .sorted(ORDER)
                .map(passage -> Sentence.of(claim, passage, exact(passage), facts.text(passage, Mat.SECTION)))
                .toList();
        return all.stream()
                .filter(sentence -> all.stream().noneMatch(sentence::opens))
                .map(sentence -> new Quote(sentence.marked(claim), sentence.section, source(sentence.passage), address))
                .toList();
    }

    /**
     * A passage of a claim.
     *
     * @param passage the passage
     * @param exact its words
     * @param section the heading that it stands under
     * @param lead what a list says before it; empty where it is no item
     */
    private record Sentence(Node passage, String exact, String section, String lead) {

        static Sentence of(ClaimRecord claim, Node passage, String exact, String section) {
            return new Sentence(passage, exact, section, QuotedPassages.lead(claim, exact, section));
        }

        /** Whether this is no more than what the list of {@code item} says before its items. */
        boolean opens(Sentence item) {
            return !item.lead.isEmpty()
                    && exact.endsWith(":")
                    && exact.toLowerCase(Locale.ROOT)
                            .contains(item.lead
                                    .substring(0, item.lead.length() - 2)
                                    .toLowerCase(Locale.ROOT));
        }

        /** The words with the marks of the claim, behind the lead-in. */
        List<TextRun> marked(ClaimRecord claim) {
            List<TextRun> words = new ArrayList<>();
            add(words, lead, LEAD);
            words.addAll(QuotedPassages.marked(exact, claim.mentions(), claim.cues()));
            return words;
        }
    }

    /**
     * What a list says before its items, where a claim was made of both: "Side effects include: " for the item "dry
     * mouth". It is what the reach of the cue has before the item, or else, of what is no sentence, a cue that it lacks
     * and that is not the heading alone. Empty for what holds its cue.
     */
    static String lead(ClaimRecord claim, String item, String heading) {
        if (item.isEmpty() || claim.cues().stream().anyMatch(item::contains)) {
            return "";
        }
        return claim.scopes().stream()
                .flatMap(scope -> before(scope, item).stream())
                .findFirst()
                .or(() -> claim.cues().stream()
                        .filter(cue -> claim.cues().size() == 1
                                && !SENTENCE_END.matcher(item).find())
                        .findFirst())
                .map(lead -> lead.strip().replaceFirst("[:,;]$", ""))
                .filter(lead -> !lead.isEmpty() && !lead.equalsIgnoreCase(heading))
                .map(lead -> lead + ": ")
                .orElse("");
    }

    /** What a reach has before the beginning of an item, which may end with the reach, or go on. */
    private static Optional<String> before(String scope, String item) {
        String word = item.split(" ", 2)[0];
        for (int at = scope.indexOf(word, 1); at > 0; at = scope.indexOf(word, at + 1)) {
            String rest = scope.substring(at);
            if (item.startsWith(rest) || rest.startsWith(item.substring(0, Math.min(item.length(), COMPARED)))) {
                return Optional.of(scope.substring(0, at));
            }
        }
        return Optional.empty();
    }

    /** The words of a passage; empty where the release keeps none. */
    String exact(Node passage) {
        return facts.all(passage, Terms.HAS_SELECTOR).stream()
                .map(selector -> facts.text(selector, Terms.EXACT))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The monograph that a passage stands in. */
    Link source(Node passage) {
        return facts.one(passage, Terms.HAS_SOURCE).map(facts::link).orElse(new Link("", null));
    }

    /** The passages of a claim in their paragraphs, an item of a list behind the lead-in of the list. */
    List<ClaimPage.Context> contexts(ClaimRecord claim) {
        List<ClaimPage.Context> contexts = new ArrayList<>();
        Map<String, List<Node>> byLead = new LinkedHashMap<>();
        claim.passages().stream()
                .sorted(ORDER)
                .forEach(passage -> byLead.computeIfAbsent(
                                lead(claim, exact(passage), facts.text(passage, Mat.SECTION)), l -> new ArrayList<>())
                        .add(passage));
        byLead.forEach((lead, passages) -> contexts(passages, claim.mentions(), claim.cues()).stream()
                .map(context -> context.after(lead, LEAD))
                .forEach(contexts::add));
        return contexts;
    }

    /** Passages with marks, each paragraph of theirs once. */
    List<ClaimPage.Context> contexts(List<Node> passages, List<String> mentions, List<String> cues) {
        Map<String, List<Node>> paragraphs = new LinkedHashMap<>();
        passages.stream()
                .sorted(ORDER)
                .forEach(passage -> paragraphs
                        .computeIfAbsent(paragraph(passage), p -> new ArrayList<>())
                        .add(passage));
        return paragraphs.values().stream()
                .map(together -> context(together, mentions, cues))
                .toList();
    }

    /** A paragraph's monograph and place; a passage whose place is not known stands alone. */
    private String paragraph(Node passage) {
        String text = text(passage);
        int start = start(passage, text);
        return start < 0
                ? passage.toString()
                : facts.one(passage, Terms.HAS_SOURCE).map(Node::toString).orElse("")
                        + ' '
                        + text.lastIndexOf('\n', start - 1);
    }

    private ClaimPage.Context context(List<Node> passages, List<String> mentions, List<String> cues) {
        Node first = passages.get(0);
        String text = text(first);
        List<TextRun> words = new ArrayList<>();
        int done = start(first, text) < 0 ? -1 : text.lastIndexOf('\n', start(first, text) - 1) + 1;
        for (Node passage : passages) {
            String exact = exact(passage);
            int start = start(passage, text);
            if (start >= done && done >= 0) {
                add(words, text.substring(done, start), "");
                done = start + exact.length();
            }
            words.addAll(marked(exact, mentions, cues));
        }
        if (done >= 0) {
            int line = text.indexOf('\n', done);
            add(words, text.substring(done, line < 0 ? text.length() : line), "");
        }
        return new ClaimPage.Context(
                facts.text(first, Mat.SECTION),
                words,
                passages.stream().map(facts::link).toList(),
                source(first));
    }

    /** The text of a passage's monograph; empty where the release keeps none. */
    private String text(Node passage) {
        return facts.one(passage, Terms.HAS_SOURCE)
                .map(monograph -> facts.text(monograph, Terms.TEXT))
                .orElse("");
    }

    /** Where a passage begins in the text of its monograph; -1 if its words are not there. */
    private int start(Node passage, String text) {
        int start = position(passage, Terms.START, text);
        String exact = exact(passage);
        return start >= 0 && !exact.isEmpty() && text.startsWith(exact, start) ? start : -1;
    }

    /** Offset in Java's characters of a position in code points; -1 if it is not known or not in the text. */
    private int position(Node passage, Node property, String text) {
        return facts.all(passage, Terms.HAS_SELECTOR).stream()
                .map(selector -> facts.text(selector, property))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(points -> points <= text.codePointCount(0, text.length()))
                .map(points -> text.offsetByCodePoints(0, points))
                .findFirst()
                .orElse(-1);
    }

    /** A sentence in pieces: where the mentions are, where the cues, and the rest. */
    static List<TextRun> marked(String sentence, List<String> mentions, List<String> cues) {
        byte[] kinds = new byte[sentence.length()];
        cues.forEach(cue -> mark(sentence, cue, kinds, CUE));
        mentions.forEach(mention -> mark(sentence, mention, kinds, MENTION));
        List<TextRun> spans = new ArrayList<>();
        for (int start = 0; start < kinds.length; ) {
            int end = start + 1;
            while (end < kinds.length && kinds[end] == kinds[start]) {
                end++;
            }
            add(spans, sentence.substring(start, end), kind(kinds[start]));
            start = end;
        }
        return spans;
    }

    private static String kind(int mark) {
        return (mark & MENTION) != 0 ? "mention" : mark == CUE ? "cue" : "sentence";
    }

    private static void mark(String sentence, String words, byte[] kinds, int kind) {
        if (words.isBlank()) {
            return;
        }
        for (int at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1)))
                    && (end == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end)));
            for (int i = at; whole && i < end; i++) {
                kinds[i] |= (byte) kind;
            }
        }
    }

    private static void add(List<TextRun> spans, String text, String kind) {
        if (!text.isEmpty()) {
            spans.add(new TextRun(text, kind));
        }
    }
}
