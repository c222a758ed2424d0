package dev.materia.claim.context;

import dev.materia.claim.context.Parts.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which objects of a part of a sentence a context limits. */
final class ContextScope {

    /** Most characters between an attribute and what it is one of. */
    private static final int ATTRIBUTE = 45;

    private static final Pattern ATTRIBUTE_GAP =
            Pattern.compile("(?!.*\\b(?:and|or|of|in|with)\\b)[\\s\\p{L}\\p{N}‐‑-]*");
    private static final Pattern CASES_GAP = Pattern.compile(
            "\\s+(?:cases?|forms?|types?|episodes?|attacks?|variants?) of (?!.*\\b(?:of|in|with|for|to)\\b)[\\s\\p{L},‐‑-]*");
    private static final Pattern HAVING =
            Pattern.compile("[^;:.,]{0,60}?\\b(?:with|who have|having|suffering from)\\s[^;:.]{0,60}");

    /** What no context ends with, and how a clause starts that its words have run into. */
    private static final Pattern LOOSE =
            Pattern.compile("(?i)(?:[\\s,;]+(?:and|or|a|an|the|of|in|with|to|other|further|severe|more))*[\\s,;]*$");

    private static final Pattern CLAUSE =
            Pattern.compile("(?i), (?:an?|the|its?|there|this|these|they|their|those|his|her) ");

    /** Words that only say that there is a condition, and not which. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:underlying|pre-?existing|co-?existing|comorbid|concomitant|low|high|severe|mild|moderate)");

    private final ContextSentence sentence;
    private final Part part;
    private final List<Use> mains;
    private final List<FoundContext> found;
    private final int opening;
    private final Map<FoundContext, Set<Use>> limited = new HashMap<>();

    ContextScope(SentenceLayout layout, Part part, int opening) {
        this.sentence = layout.sentence();
        this.part = part;
        this.mains = layout.mains();
        this.found = layout.found();
        this.opening = opening;
        group();
    }

    /** The end of words before an index, without the marks and small words between, and what a comma cuts off. */
    private static int trimmed(String words, int start, int end) {
        Matcher clause = CLAUSE.matcher(words).region(start, end);
        int to = clause.find() ? clause.start() : end;
        Matcher loose = LOOSE.matcher(words).region(start, to);
        return loose.find() ? loose.start() : to;
    }

    /**
     * Whether words can run into the next object: those of a cause, and of a disease that one of several effects needs
     * ("tremor in those with epilepsy, vertigo").
     */
    private static boolean runsOn(FoundContext context, List<Use> mains) {
        return context.type() == ContextType.CAUSE
                || (context.type() == ContextType.COMORBIDITY
                        && mains.stream().allMatch(u -> u.kind() == Use.Kind.EFFECT));
    }

    /**
     * The contexts without those that are objects themselves, and without what lies behind an object that words of a
     * cause run into: "spasm due to injury, spasticity".
     */
    static List<FoundContext> cut(List<FoundContext> found, List<Use> mains, String words) {
        List<FoundContext> kept = new ArrayList<>();
        for (FoundContext context : found) {
            boolean ofObjects = context.type() == ContextType.CAUSE
                    || context.type() == ContextType.COMORBIDITY
                    || context.type() == ContextType.MANIFESTATION;
            int end = mains.stream()
                    .filter(
                            context.reach() == FoundContext.Reach.NEXT
                                    ? u -> false
                                    : u -> u.overlaps(context)
                                            && !(u.start() < context.start() && context.end() <= u.end()))
                    .mapToInt(Use::start)
                    .min()
                    .orElse(context.end());
            if (!ofObjects || end >= context.end()) {
                kept.add(context);
            } else if (runsOn(context, mains) && end > context.start() + 2 && named(words, context.start(), end)) {
                kept.add(new FoundContext(
                        context.type(),
                        context.start(),
                        trimmed(words, context.start(), end),
                        context.lead(),
                        context.reach(),
                        context.presence(),
                        context.value()));
            }
        }
        return kept;
    }

    private static boolean named(String words, int start, int end) {
        int to = trimmed(words, start, end);
        return to > start && !NO_NAME.matcher(words.substring(start, to)).matches();
    }

    /** Whether {@code context} limits {@code use}. */
    boolean limits(FoundContext context, Use use) {
        boolean within = use.start() < context.start() && context.end() <= use.end();
        if (use.overlaps(context)) {
            return (within && context.type() == ContextType.COMORBIDITY)
                    || context.reach() == FoundContext.Reach.NEXT
                    || partOf(context, use)
                    || (context.type() == ContextType.AGE && use.kind() == Use.Kind.PRECAUTION && numbered(context));
        }
        if (context.reach() == FoundContext.Reach.NEXT && !ofPatients(context)) {
            return attribute(context, use.start());
        }
        if (context.end() <= opening
                && context.reach() != FoundContext.Reach.BEFORE
                && mains.stream().noneMatch(u -> u.end() <= context.start())) {
            return true;
        }
        return part.holds(context.start())
                && limited.getOrDefault(context, Set.of()).contains(host(use));
    }

    /** Whether it is a part of the time that is the object: "the first trimester of {pregnancy}". */
    private static boolean partOf(FoundContext context, Use use) {
        return context.type() == ContextType.POPULATION
                && use.kind() == Use.Kind.PRECAUTION
                && context.start() < use.start()
                && context.end() == use.end();
    }

    private static boolean numbered(FoundContext context) {
        return context.value()
                .filter(v -> v instanceof ContextValue.AgeRange a
                        && (a.min().isPresent() || a.max().isPresent()))
                .isPresent();
    }

    private boolean attribute(FoundContext context, int start) {
        if (context.end() > start) {
            return false;
        }
        String gap = sentence.words().substring(context.end(), Math.min(start, context.end() + 2 * ATTRIBUTE));
        return (start - context.end() <= ATTRIBUTE && ATTRIBUTE_GAP.matcher(gap).matches())
                || (start - context.end() < 2 * ATTRIBUTE
                        && CASES_GAP.matcher(gap).matches());
    }

    /** Whether an attribute is one of the condition that patients have beside the object. */
    private boolean ofPatients(FoundContext context) {
        return found.stream()
                .anyMatch(c ->
                        c.type() == ContextType.COMORBIDITY && attribute(context, c.start()) && !c.overlaps(context));
    }

    /**
     * The object that stands for a use in this part: itself, or the one before it where it is only behind an object.
     */
    private Use host(Use use) {
        if (!part.holds(use.start())) {
            return use;
        }
        return use.main()
                ? use
                : mains.stream()
                        .filter(u -> part.holds(u.start()) && u.start() <= use.start())
                        .reduce((a, b) -> b)
                        .orElse(use);
    }

    private void group() {
        List<Use> own = mains.stream().filter(u -> part.holds(u.start())).toList();
        List<FoundContext> inside = found.stream()
                .filter(c -> part.holds(c.start()))
                .filter(c -> c.reach() != FoundContext.Reach.NEXT || ofPatients(c))
                .sorted(Comparator.comparingInt(FoundContext::start))
                .toList();
        Set<Use> group = new HashSet<>();
        boolean closed = false;
        List<FoundContext> leading = new ArrayList<>();
        boolean led = false;
        int next = 0;
        for (FoundContext context : inside) {
            while (next < own.size() && own.get(next).start() < context.start()) {
                if (closed) {
                    group = new HashSet<>();
                    closed = false;
                }
                Use object = own.get(next++);
                group.add(object);
                leading.forEach(c -> limits(c).add(object));
                led = true;
            }
            boolean leads = group.isEmpty() || leads(context, own, next);
            if (leads && context.reach() != FoundContext.Reach.BEFORE) {
                if (led) {
                    leading.clear();
                    led = false;
                }
                leading.add(context);
                closed = !group.isEmpty();
            } else {
                limits(context).addAll(ofLast(context) || ofNearest(context, own, next) ? last(own, next) : group);
                closed = true;
            }
        }
        while (next < own.size()) {
            Use object = own.get(next++);
            leading.forEach(c -> limits(c).add(object));
        }
        if (own.isEmpty()) {
            // a part that says for whom, and leaves the object to its neighbour
            inside.stream()
                    .filter(c -> c.reach() != FoundContext.Reach.BEFORE)
                    .forEach(c -> limits(c).addAll(mains));
        }
    }

    /**
     * Whether it is a limit of the last object alone: in a relative clause, "A, B and C which may follow injury", or
     * one that is none, "A and B with or without C".
     */
    private boolean ofLast(FoundContext context) {
        String lead = sentence.words().substring(context.lead(), context.start());
        return context.presence() == Presence.EITHER
                || (context.reach() == FoundContext.Reach.BEFORE
                        && (lead.startsWith("which ") || lead.startsWith("that ")));
    }

    /**
     * Whether words behind the last of several objects, which a comma and "and" set apart, are a limit of that one: "A,
     * B, and C in women"; and what one of several is due to: "A and nausea due to chemotherapy".
     */
    private boolean ofNearest(FoundContext context, List<Use> own, int next) {
        // objects may share words: "liver and kidney disease"
        if (next < 2 || own.get(next - 2).end() > own.get(next - 1).start()) {
            return false;
        }
        Use last = own.get(next - 1);
        String words = sentence.words();
        String between = words.substring(own.get(next - 2).end(), last.start());
        boolean apart =
                between.matches("\\W*(?:, (?:and|or|or even|and even)|,? as well as|,? and also) (?:\\S+ ){0,3}");
        boolean adjacent = last.end() <= context.lead()
                && words.substring(last.end(), context.lead()).matches("\\s*(?:in|among|for|during|with)?\\s*");
        return last.kind() == Use.Kind.EFFECT && apart && adjacent && context.type() != ContextType.CO_THERAPY;
    }

    private static List<Use> last(List<Use> own, int next) {
        return next == 0 ? List.of() : List.of(own.get(next - 1));
    }

    private Set<Use> limits(FoundContext context) {
        return limited.computeIfAbsent(context, c -> new HashSet<>());
    }

    /** Whether the object of the people whom a context names follows: "in adults with migraine". */
    private boolean leads(FoundContext context, List<Use> own, int next) {
        if (context.type() != ContextType.AGE && context.type() != ContextType.POPULATION) {
            return false;
        }
        return next < own.size()
                && own.get(next).start() > context.end()
                && HAVING.matcher(sentence.words()
                                .substring(context.end(), own.get(next).start()))
                        .matches();
    }
}
