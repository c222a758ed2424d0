package dev.materia.claim.context;

import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.ContextValue.AgeRange.Bound;
import dev.materia.claim.context.ContextValue.AgeRange.Group;
import dev.materia.claim.context.ContextValue.AgeRange.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads age groups and ranges: "adults", "pediatric patients aged 8 to 17 years", "over the age of 12", "6 months and
 * older". A group word and the numbers behind it are one age; "adults and children from 2 years" are two.
 */
final class AgeReader {

    private static final int YEAR = 12;
    private static final int WEEK = 7;

    /** One of these stands in every sentence with an age in numbers. */
    private static final List<String> UNITS =
            List.of("year", "month", "week", "day", "yr", "aged", "ages", " age ", "older", "above", "over ", "under ");

    private record Form(boolean range, boolean least, boolean exclusive, Pattern pattern) {}

    private record Numbers(int start, int end, Optional<Bound> min, Optional<Bound> max) {}

    private record GroupWord(int start, int end, Group group) {}

    private final List<Form> forms = new ArrayList<>();
    private final List<Pattern> groupPatterns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Pattern anyGroup;
    private final List<String> numbers;
    private final Pattern people;
    private final Pattern peopleBehind;
    private final Pattern towards;
    private final Pattern joined;

    AgeReader(ContextTables tables) {
        for (List<String> row : ContextTables.rows("ages")) {
            String kind = row.get(0);
            forms.add(new Form(
                    kind.startsWith("range"),
                    kind.startsWith("min"),
                    kind.endsWith("!"),
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}.])(?:" + tables.open(row.get(1)).pattern() + ")(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE)));
        }
        for (List<String> row : ContextTables.rows("groups")) {
            groupPatterns.add(tables.pattern(row.get(0)));
            groups.add(Group.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        this.anyGroup = Pattern.compile(
                ContextTables.rows("groups").stream()
                        .map(row -> row.get(0).replace(" ", "\\s{1,8}"))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
        this.numbers = ContextTables.rows("words").stream()
                .filter(r -> r.get(0).equals("number"))
                .findFirst()
                .orElseThrow();
        String persons = tables.list("people").orElseThrow();
        String ages = tables.list("agewords").orElseThrow();
        this.people = Pattern.compile(
                "(?:" + persons + "|" + ages + ")[\\s,(]{0,4}(?:(?:who are|aged|ages|from|of)\\s{1,4})?$",
                Pattern.CASE_INSENSITIVE);
        this.peopleBehind = Pattern.compile(
                "\\s(?:patients|people|persons|individuals|subjects|population|populations|use)\\b",
                Pattern.CASE_INSENSITIVE);
        this.towards = Pattern.compile(
                "[\\s,(]*(?:(?:patients|people|persons|individuals|subjects|who|are|is|aged?|ages|from|of|down|to|the|between)[\\s,(]*){0,6}",
                Pattern.CASE_INSENSITIVE);
        this.joined = Pattern.compile("\\s*(?:patients)?\\s*(?:and|or|,|/|and/or)\\s*", Pattern.CASE_INSENSITIVE);
    }

    /** The ages that a sentence names, in text order. */
    List<FoundContext> read(ContextSentence sentence) {
        String text = sentence.words();
        List<Numbers> ranges = ranges(text);
        List<GroupWord> words = groupWords(sentence);
        boolean[] absorbed = new boolean[words.size()];
        List<FoundContext> ages = new ArrayList<>();
        for (Numbers n : ranges) {
            int start = n.start;
            Optional<Group> group = Optional.empty();
            int last = nearest(words, text, n.start);
            if (last >= 0) {
                absorbed[last] = true;
                start = words.get(last).start;
                group = Optional.of(words.get(last).group);
                // "children and adolescents aged 5 to 16 years" share the numbers; "adults and children from 2" do not
                for (int i = last; i > 0 && shared(words, i, text); i--) {
                    absorbed[i - 1] = true;
                    start = words.get(i - 1).start;
                }
            }
            AgeRange value = new AgeRange(group, n.min, n.max);
            if (value.sound()) {
                ages.add(age(start, n.end, value));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            GroupWord word = words.get(i);
            if (!absorbed[i]) {
                ages.add(age(
                        word.start,
                        word.end,
                        new AgeRange(Optional.of(word.group), Optional.empty(), Optional.empty())));
            }
        }
        ages.sort(Comparator.comparingInt(FoundContext::start));
        return ages;
    }

    private static FoundContext age(int start, int end, AgeRange value) {
        return new FoundContext(
                ContextType.AGE, start, end, start, FoundContext.Reach.PART, Presence.REQUIRED, Optional.of(value));
    }

    private int nearest(List<GroupWord> words, String text, int numbersStart) {
        for (int i = words.size() - 1; i >= 0; i--) {
            GroupWord word = words.get(i);
            if (word.end <= numbersStart) {
                return towards.matcher(text.substring(word.end, numbersStart)).matches() ? i : -1;
            }
        }
        return -1;
    }

    private boolean shared(List<GroupWord> words, int i, String text) {
        GroupWord before = words.get(i - 1);
        boolean young = young(before.group) && young(words.get(i).group);
        return young
                && joined.matcher(text.substring(before.end, words.get(i).start))
                        .matches();
    }

    private static boolean young(Group group) {
        return group == Group.CHILD || group == Group.ADOLESCENT;
    }

    private List<GroupWord> groupWords(ContextSentence sentence) {
        List<GroupWord> words = new ArrayList<>();
        if (!anyGroup.matcher(sentence.words()).find()) {
            return words;
        }
        for (int i = 0; i < groupPatterns.size(); i++) {
            Matcher m = groupPatterns.get(i).matcher(sentence.words());
            while (m.find()) {
                GroupWord word = new GroupWord(m.start(), withPeople(sentence.words(), m.end()), groups.get(i));
                // "older adults" is no group of adults, and "childhood absence epilepsy" none of children
                boolean part = words.stream()
                        .anyMatch(w ->
                                w.start < word.end && word.start < w.end && w.end - w.start >= word.end - word.start);
                if (!part && !inDisease(sentence, word)) {
                    words.removeIf(w -> w.start < word.end && word.start < w.end);
                    words.add(word);
                }
            }
        }
        words.sort(Comparator.comparingInt(GroupWord::start));
        return words;
    }

    private int withPeople(String text, int end) {
        Matcher m = peopleBehind.matcher(text).region(end, text.length());
        return m.lookingAt() ? m.end() : end;
    }

    private static boolean inDisease(ContextSentence sentence, GroupWord word) {
        boolean hyphened =
                word.end < sentence.words().length() && sentence.words().charAt(word.end) == '-';
        return hyphened
                || sentence.mentions().stream()
                        .anyMatch(m -> m.concept().type() == dev.materia.vocabulary.ConceptType.CONDITION
                                && m.overlaps(word.start, word.end));
    }

    private List<Numbers> ranges(String text) {
        List<Numbers> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        if (UNITS.stream().noneMatch(lower::contains)) {
            return found;
        }
        for (Form form : forms) {
            Matcher m = form.pattern.matcher(text);
            while (m.find()) {
                boolean taken = found.stream().anyMatch(n -> n.start < m.end() && m.start() < n.end);
                if (!taken && ofAge(text, m)) {
                    numbers(form, m).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(Numbers::start));
        return found;
    }

    /**
     * Whether numbers are ages, and no doses or lengths of time: by a word in them, or people before or behind them.
     */
    private boolean ofAge(String text, Matcher m) {
        return group(m, "age").isPresent()
                || group(m, "old").isPresent()
                || people.matcher(text.substring(Math.max(0, m.start() - 40), m.start()))
                        .find();
    }

    private Optional<Numbers> numbers(Form form, Matcher m) {
        Optional<String> lowUnit = group(m, "u");
        Optional<String> highUnit = group(m, "v");
        Optional<Bound> min = form.range || form.least
                ? group(m, "a").flatMap(n -> bound(n, lowUnit.or(() -> highUnit), form.exclusive))
                : Optional.empty();
        Optional<Bound> max = form.range || !form.least
                ? group(m, "b")
                        .flatMap(n ->
                                bound(n, highUnit, form.range ? group(m, "x").isPresent() : form.exclusive))
                : Optional.empty();
        boolean whole = form.range ? min.isPresent() && max.isPresent() : min.isPresent() || max.isPresent();
        return whole ? Optional.of(new Numbers(m.start(), m.end(), min, max)) : Optional.empty();
    }

    private Optional<Bound> bound(String number, Optional<String> unit, boolean exclusive) {
        double value = numbers.contains(number.toLowerCase(Locale.ROOT))
                ? numbers.indexOf(number.toLowerCase(Locale.ROOT))
                : Double.parseDouble(number);
        char of = unit.map(u -> Character.toLowerCase(u.charAt(0))).orElse('y');
        double scaled = switch (of) {
            case 'y' -> value * YEAR;
            case 'w' -> value * WEEK;
            default -> value;
        };
        boolean whole = scaled == Math.rint(scaled);
        Unit in = of == 'y' || of == 'm' ? Unit.MONTHS : Unit.DAYS;
        return whole ? Optional.of(new Bound((int) scaled, in, exclusive)) : Optional.empty();
    }

    private static Optional<String> group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">")
                ? Optional.ofNullable(m.group(name))
                : Optional.empty();
    }
}
