package dev.materia.claim.label;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.source.ShippedFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Effects that a label's sentence names as those that were no more frequent than without the drug: a list of "events
 * for which the incidence was equal to or less than placebo", or figures of which those of the drug are not the higher
 * ones ("in 3% of those on the drug and 4% of those on placebo").
 */
public final class NoExcess {

    private static final String COMPARATOR = ShippedFile.records("labels/comparators.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern COMPARED = Pattern.compile("\\b" + COMPARATOR + "\\b");

    /** That something was no more frequent than without the drug. */
    private static final Pattern NO_MORE = Pattern.compile(
            "(?<!(?:greater|higher|more) than or )\\b(?:(?:equal|similar|comparable|identical) (?:to|with)"
                    + "|(?:less|lower|fewer)(?: (?:frequent|frequently|common|commonly|often))? than"
                    + "|(?:no|not) (?:more|greater|higher)(?: (?:frequent|frequently|common|commonly|often))? than)"
                    + "(?: or (?:equal to|less than|lower than|greater than))?"
                    + "(?: (?:that|those|the|a|in|of|on|with|for|to|seen|observed|reported|rates?|incidence|frequency"
                    + "|patients|subjects|receiving|treated|given|group|groups))*[ -]"
                    + COMPARATOR
                    + "\\b");

    /** What opens the list of effects behind that. */
    private static final Pattern LISTING =
            Pattern.compile("\\b(?:includ(?:e|es|ed|ing)|were|was|are|is|such as|following)\\b|:");

    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d.≥≤<>] ?)(\\d{1,3}(?:\\.\\d{1,3})?) ?%(?! ci\\b| confidence)");
    /** What stands between the figures of the drug and those it is compared with. */
    private static final Pattern AGAINST =
            Pattern.compile("\\b(?:compared (?:to|with)|versus|vs|than|whereas|while)\\b");

    private static final Pattern AND = Pattern.compile("\\band\\b");

    /** A sentence with more characters is one in which a table stands. */
    private static final int LONGEST = 600;

    /** A sentence with more figures than this is of several effects. */
    private static final int MOST_FIGURES = 4;

    private NoExcess() {}

    /** Whether the sentence of a candidate, which is an effect, says that the drug does not make it more frequent. */
    public static boolean states(CandidateClaim c) {
        return listed(c) || compared(c);
    }

    private static boolean listed(CandidateClaim c) {
        String before = words(c.sentence(), 0, c.spot().from());
        Matcher said = NO_MORE.matcher(before);
        return said.find()
                && LISTING.matcher(before).region(said.end(), before.length()).find();
    }

    private static boolean compared(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int from = c.spot().from();
        int to = c.spot().to();
        while (from > sentence.lead() && !sentence.token(from - 1).is(';')) {
            from--;
        }
        while (to < sentence.size() && !sentence.token(to).is(';')) {
            to++;
        }
        String text = words(sentence, from, to);
        if (text.length() > LONGEST || !COMPARED.matcher(text).find() || text.indexOf('|') >= 0) {
            return false;
        }
        if (text.contains("respectively")) {
            // whose each of two figures is, the order of the names behind them says
            Matcher figures = PERCENT.matcher(text);
            int last = figures.results().mapToInt(found -> found.end()).max().orElse(0);
            Matcher other = COMPARED.matcher(text);
            List<BigDecimal> both = percents(text);
            int drug = text.length()
                    - words(sentence, firstDrug(sentence, from, to), to).length();
            boolean ordered = both.size() == 2 && other.find(last) && drug > last && drug < other.start();
            return ordered && noneHigher(both.subList(0, 1), both.subList(1, 2));
        }
        Matcher against = AGAINST.matcher(text);
        if (against.find()) {
            return of(text.substring(0, against.start()), text.substring(against.end()));
        }
        Matcher and = AND.matcher(text);
        while (and.find()) {
            int name = text.length()
                    - words(sentence, firstDrug(sentence, from, to), to).length();
            if (name < and.start() && of(text.substring(0, and.start()), text.substring(and.end()))) {
                return true;
            }
        }
        return false;
    }

    /** The first mention of the drug between two tokens; the second token if there is none. */
    private static int firstDrug(Sentence sentence, int from, int to) {
        return sentence.spots().stream()
                .filter(s -> s.self() && s.from() >= from && s.to() <= to)
                .mapToInt(MentionSpan::from)
                .min()
                .orElse(to);
    }

    private static boolean of(String first, String second) {
        List<BigDecimal> drug = percents(first);
        List<BigDecimal> other = percents(second);
        boolean fits = !drug.isEmpty()
                && (drug.size() == 1 ? !other.isEmpty() : drug.size() == other.size())
                && drug.size() + other.size() <= MOST_FIGURES
                && !COMPARED.matcher(first).find()
                && COMPARED.matcher(second).find();
        return fits && noneHigher(drug, other);
    }

    private static boolean noneHigher(List<BigDecimal> drug, List<BigDecimal> other) {
        for (int i = 0; i < other.size(); i++) {
            if (drug.get(Math.min(i, drug.size() - 1)).compareTo(other.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<BigDecimal> percents(String text) {
        List<BigDecimal> percents = new ArrayList<>();
        Matcher percent = PERCENT.matcher(text);
        while (percent.find()) {
            percents.add(new BigDecimal(percent.group(1)));
        }
        return percents;
    }

    private static String words(Sentence sentence, int from, int to) {
        return sentence.words(from, to).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
