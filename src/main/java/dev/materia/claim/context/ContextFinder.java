package dev.materia.claim.context;

import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of a sentence that may be contexts, whatever they limit: by the patterns of {@code contexts/}, by
 * ages ({@link AgeReader}), and by conditions and populations that the sentence mentions ("in patients with diabetes").
 */
final class ContextFinder {

    private record Row(
            ContextType type,
            FoundContext.Reach reach,
            List<String> triggers,
            Pattern pattern,
            boolean named,
            boolean inner,
            boolean ofConditions,
            boolean headed,
            Presence presence,
            String value) {}

    private static final Pattern THERAPY = Pattern.compile("(?i)^(?:[a-z]+[ -]){0,2}[a-z]*therap(?:y|ies)$");

    private static final Pattern INSTITUTION = Pattern.compile(
            "(?:Academy|Society|Association|College|Institute|Journal|Foundation|Board) (?:of|for)(?: the)?(?: (?:\\p{Lu}\\p{L}+|and|of|for)){1,8}"
                    + "|(?:\\p{Lu}\\p{L}+ (?:and )?){1,6}(?:Academy|Society|Association|College|Institute|Foundation|Hospital|Psychiatry)");
    private static final Pattern JOINED = Pattern.compile("\\s{1,4}(?:and|or|with|plus)\\s{1,4}|\\s?[,/]\\s{0,4}");
    private static final Pattern JOINS =
            Pattern.compile("(?:\\s{1,4}(?:and|or|with|plus|such as|including|like)\\s{1,4}|\\s?[,/]\\s{0,4})$");

    private final List<Row> rows;
    private final AgeReader ages;
    private final PatientReader patients;
    private final ValueReader values;
    private final GroupLists groupLists;
    private final ContextTrims trims;

    /** Words for a disease at the end of a phrase that no vocabulary knows. */
    private final Pattern diseases;

    ContextFinder(ContextTables tables) {
        this.diseases = Pattern.compile(
                "(?:" + tables.list("diseasehead").orElseThrow() + ")(?:\\s?\\([^)]*\\))?$", Pattern.CASE_INSENSITIVE);
        this.rows =
                ContextTables.rows("patterns").stream().map(r -> row(r, tables)).toList();
        this.ages = new AgeReader(tables);
        this.patients = new PatientReader(tables);
        this.values = new ValueReader(tables);
        this.groupLists = new GroupLists(tables);
        this.trims = new ContextTrims(tables);
    }

    private static Row row(List<String> cells, ContextTables tables) {
        String attributes = cells.size() > 4 ? cells.get(4) : "";
        return new Row(
                ContextType.valueOf(cells.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                FoundContext.Reach.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                Arrays.asList(cells.get(2).split(",", -1)),
                tables.pattern(cells.get(3)),
                cells.get(3).contains("(?<m>"),
                attributes.contains("inner=yes"),
                attributes.contains("condition=yes"),
                attributes.contains("head=yes"),
                attribute(attributes, "presence")
                        .map(p -> Presence.valueOf(p.toUpperCase(Locale.ROOT)))
                        .orElse(Presence.REQUIRED),
                attribute(attributes, "value").orElse(""));
    }

    private static Optional<String> attribute(String attributes, String name) {
        return Arrays.stream(attributes.split(";", -1))
                .filter(a -> a.startsWith(name + "="))
                .map(a -> a.substring(name.length() + 1))
                .findFirst();
    }

    /** The contexts of these types that the sentence holds, in text order. Those of one type do not overlap. */
    List<FoundContext> find(ContextSentence sentence, Set<ContextType> types) {
        List<FoundContext> all = new ArrayList<>(ages.read(sentence));
        withoutInstitutions(all, sentence);
        List<FoundContext> inner = new ArrayList<>();
        String lower = sentence.words().toLowerCase(Locale.ROOT);
        for (Row row : rows) {
            if (types.contains(row.type) && row.triggers.stream().anyMatch(lower::contains)) {
                match(row, sentence, row.inner ? inner : all);
            }
        }
        all.addAll(patients.read(sentence));
        if (types.contains(ContextType.CO_THERAPY)) {
            all.addAll(RegimenReader.read(sentence));
        }
        List<FoundContext> kept = longest(all);
        for (FoundContext nested : longest(inner)) {
            if (kept.stream().noneMatch(k -> k.overlaps(nested) && (k.type() == nested.type() || same(k, nested)))) {
                kept.add(nested);
            }
        }
        kept.sort(Comparator.comparingInt(FoundContext::start).thenComparing(FoundContext::type));
        return groupLists.readToTheirEnd(
                kept.stream()
                        .map(c -> withoutDrug(c, sentence))
                        .map(c -> trims.trimmed(c, sentence))
                        .filter(c -> c.end() > c.start())
                        .toList(),
                sentence);
    }

    /** Takes out ages that are words of names such as "Academy of Child Psychiatry". */
    private static void withoutInstitutions(List<FoundContext> ages, ContextSentence sentence) {
        if (ages.isEmpty()) {
            return;
        }
        Matcher m = INSTITUTION.matcher(sentence.letters());
        while (m.find()) {
            ages.removeIf(age -> age.overlaps(m.start(), m.end()));
        }
    }

    /** What is given with the drug, without the drug's own name: of "X and alcohol" the alcohol. */
    private static FoundContext withoutDrug(FoundContext context, ContextSentence sentence) {
        if (context.type() != ContextType.CO_THERAPY) {
            return context;
        }
        int start = context.start();
        int end = context.end();
        for (ContextSentence.Named drug : sentence.mentions()) {
            if (!drug.self() || !drug.overlaps(start, end)) {
                continue;
            }
            Matcher behind = JOINED.matcher(sentence.words()).region(drug.end(), end);
            if (drug.start() <= start && behind.lookingAt()) {
                start = behind.end();
            } else if (drug.start() > start) {
                Matcher before = JOINS.matcher(sentence.words()).region(start, drug.start());
                end = before.find() ? withoutOwnClass(sentence.words(), start, before) : end;
            }
        }
        return new FoundContext(
                context.type(), start, end, context.lead(), context.reach(), context.presence(), context.value());
    }

    /** The end of a list of partners without its last member where the drug is an example of that. */
    private static int withoutOwnClass(String words, int start, Matcher before) {
        boolean example = before.group().strip().matches("such as|including|like");
        int end = before.start();
        Matcher joint = JOINED.matcher(words).region(start, before.start());
        while (example && joint.find()) {
            end = joint.start();
        }
        return end;
    }

    private void match(Row row, ContextSentence sentence, List<FoundContext> found) {
        Matcher m = row.pattern.matcher(sentence.words());
        while (m.find()) {
            int start = row.named ? m.start("m") : m.start();
            int end = row.named ? m.end("m") : m.end();
            while (start < end
                    && !Character.isLetterOrDigit(sentence.words().codePointAt(start))
                    && "\"“‘'(".indexOf(sentence.words().charAt(start)) < 0) {
                start++;
            }
            while (end > start && Character.isWhitespace(sentence.words().charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                int from = start;
                int to = end;
                // "with or without aura" names forms of the condition, and no other one
                boolean named = sentence.mentions().stream().anyMatch(n -> condition(n) && n.overlaps(from, to));
                if (row.headed
                        && !named
                        && !diseases.matcher(sentence.words().substring(from, to))
                                .find()) {
                    continue;
                }
                found.add(new FoundContext(
                        named || !row.ofConditions
                                ? kind(row, sentence.words().substring(from, to))
                                : withOrWithout(sentence, from, to),
                        start,
                        end,
                        m.start(),
                        row.reach,
                        row.presence,
                        values.read(row.value, sentence.words().substring(start, end))));
            }
        }
    }

    /** The type of a limit by its row; "patients with chemotherapy" are treated, and do not suffer from it. */
    private static ContextType kind(Row row, String words) {
        return row.type == ContextType.COMORBIDITY && THERAPY.matcher(words).find() ? ContextType.CO_THERAPY : row.type;
    }

    /** What "with or without" names that is no disease: another treatment, or a form of the object ("without aura"). */
    private static ContextType withOrWithout(ContextSentence sentence, int from, int to) {
        boolean substance = sentence.mentions().stream()
                .anyMatch(n -> n.overlaps(from, to)
                        && (n.concept().type() == ConceptType.DRUG
                                || n.concept().type() == ConceptType.DRUG_CLASS));
        return substance ? ContextType.CO_THERAPY : ContextType.MANIFESTATION;
    }

    private static boolean same(FoundContext a, FoundContext b) {
        return a.start() == b.start() && a.end() == b.end();
    }

    /** Of those that overlap the longest, but an age beside anything. */
    private static List<FoundContext> longest(List<FoundContext> all) {
        List<FoundContext> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((FoundContext c) -> c.type() == ContextType.DURATION)
                .thenComparingInt(c -> -c.length())
                .thenComparingInt(FoundContext::start)
                .thenComparing(FoundContext::type));
        List<FoundContext> kept = new ArrayList<>();
        for (FoundContext context : sorted) {
            boolean free = kept.stream()
                    .noneMatch(k -> k.overlaps(context)
                            && (context.type() == ContextType.DURATION
                                    || (k.type() == ContextType.AGE) == (context.type() == ContextType.AGE)));
            if (free) {
                kept.add(context);
            }
        }
        return kept;
    }

    /** Whether a mention is of a condition. */
    static boolean condition(ContextSentence.Named mention) {
        return mention.concept().type() == ConceptType.CONDITION;
    }
}
