package dev.materia.claim.frequency;

import dev.materia.claim.Frequency;
import dev.materia.claim.Mention;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shares of people that a sentence states of an effect with a verb: "Rash occurred in 3% of patients", "4% of 80
 * patients had rash, compared to 1% with placebo", "the incidence of rash was 3%", "rash in about 1 in 500 people".
 * Shares whose arms are only given in another order ("3% and 4%, respectively") are left out, and so are those of
 * patients who stopped.
 */
final class StatedShares {

    private static final int FARTHEST = 260;
    private static final int NEAR = 60;

    private static final String PEOPLE =
            "patients?|subjects?|people|participants?|women|men|children|adults|individuals|infants|volunteers|recipients|adolescents";

    private static final Pattern IN = Pattern.compile(
            "(?is).*\\bin\\s+(?:a (?:very )?small number of people,?\\s+)?(?:(?:about|approximately|up to|only|around)\\s+)?");
    private static final Pattern OF_PEOPLE =
            Pattern.compile("(?is)\\s*(?:of\\s+)?(?:the\\s+)?(?:[\\w-]+\\s+){0,3}?(?:" + PEOPLE + ")\\b");

    private static final Pattern HAPPENED = Pattern.compile(
            "(?i)(?:,?\\s*(?:which|that)\\s+|\\b)(?:(?:was|were|is|are|has been|have been|had been)\\s+(?:[a-z]+ly\\s+|also\\s+|most\\s+){0,2})?"
                    + "(?:reported|observed|seen|noted|found|detected|identified|recorded|documented|encountered|occurr(?:ed|ing)|occurs?|experienced|developed)\\b");

    private static final Pattern WAS = Pattern.compile("(?i)\\b(?:was|were|is|are|ranged)\\b|^\\s*(?=\\(\\s*$)");

    /** Who has an effect, behind a share: "of patients treated with Examplix experienced". */
    private static final Pattern HAD = Pattern.compile(
            "(?i)^\\s*\\)?\\s*(?:of|in)?\\s*(?:the\\s+)?(?:(?<total>\\d[\\d,]*)\\s+)?"
                    + "(?<who>[^.;:%()|]{0,140}?\\b(?:" + PEOPLE
                    + ")\\b[^.;:%()|]{0,140}?)\\s+(?:who\\s+|also\\s+|were reported to\\s+)*"
                    + "(?:experienc(?:ed|ing)|had|have|developed|reported|exhibited|showed|demonstrated)\\b(?<gap>[^.;:%|]{0,200})$");

    private static final Pattern RATE = Pattern.compile(
            "(?i)\\b(?:incidences?|frequency|frequencies|rates?|percentages?|proportions?|prevalence|occurrence)\\s+of\\s+"
                    + "(?:(?:the\\s+)?(?:adult\\s+|pediatric\\s+)?(?:" + PEOPLE
                    + ")\\s+(?:with|experiencing|reporting|having|who (?:had|experienced|developed|reported))\\s+)?(?<gap>[^.;:%|]{0,60})$");

    /** Words between an effect and a share by which this is of something else. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:which|that|who|was|were|is|are|has|have|had|been|be|lead|leading|led|results?|resulted|resulting|due|because"
                    + "|caus(?:e|es|ed|ing)|associated|after|when|if|than|not|no|none|without|secondary|following|history|prior|baseline|of whom|of which"
                    + "|compared|respectively|remaining|recovered|resolved|while|whereas|but)\\b");

    private static final Pattern STOPPED = Pattern.compile(
            "(?i)\\b(?:discontinu|interrupt|withdr[ae]w|hospitali[sz]|(?:dos(?:e|age)) (?:reduc|modif|delay|adjust|interr))");

    /** What may stand right before a share: "in about 3%", "with an overall incidence of 3%". */
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:in|by|at|of|for|with|among|to|from|was|were|is|are)|^|,|\\()\\s*"
                    + "(?:(?:about|approximately|around|nearly|almost|only|an?|the|overall|estimated|total|roughly|some|each)\\s+)*$");

    private static final Pattern EACH = Pattern.compile("(?i)^\\s*\\(\\s*(?:each,?\\s+)?$");

    /** How grave the effects are that a share counts, in the words before the effect. */
    private static final Pattern GRADE = Pattern.compile(
            "(?i)(?:\\b(?:(?:NCI\\s+)?(?:CTCAE\\s+)?grades?\\s*[≥>]?\\s*\\d(?:\\s*(?:-|–|to|or|and|/)\\s*\\d)*(?:\\s+(?:or|and) (?:higher|greater|worse|above))?|fatal"
                    + "|serious|severe|life-threatening|moderate|mild|symptomatic|drug-related|treatment-related)(?:\\s*(?:,|and|or|to)\\s*|\\s+)){1,4}$");

    /** A kind of the effect that is narrower than its name: the "exfoliative" of "exfoliative rash". */
    private static final Pattern KIND =
            Pattern.compile("(?:^|[\\s,(])((?!serious|other|severe)[a-z-]{3,}(?:ive|al|ic|ous|iform|oid)\\s+)$");

    /** How many there were, behind a share: "3% of 781 patients". */
    private static final Pattern TOTAL =
            Pattern.compile("^\\s+of\\s+(?:the\\s+)?(\\d{1,3}(?:,\\d{3})*|\\d{1,6})(?=\\s+[A-Za-z])");

    private static final Pattern ARM = Pattern.compile(
            "(?i)receiv|treat|tak(?:ing|en)|took|\\barms?\\b|group|placebo|\\bmg\\b|exposed|given|\\bon\\b|therap|vehicle|control");

    private static final Pattern ARM_END = Pattern.compile(
            "(?i)[,;(]|\\.(?!\\d)|\\b(?:compared|versus|vs|while|whereas|and (?:in )?(?=\\d|[<>≤≥])|with an?|than|who (?:had|experienced)|of (?:which|whom|these)|experienc\\w*|had|reported|developed|during|within)\\b|\\band\\s*$");

    private final Monograph monograph;
    private final StudyArms arms;

    StatedShares(Monograph monograph, StudyArms arms) {
        this.monograph = monograph;
        this.arms = arms;
    }

    /** The shares that the sentence of {@code mention} states of it; empty if there are none. */
    List<Frequency> of(Mention mention) {
        Passage passage = monograph.passages().get(mention.passage() - 1);
        if (passage.kind() == Passage.Kind.ROW || mention.start() < passage.start()) {
            return List.of();
        }
        String text = monograph.prose().substring(passage.start(), passage.end());
        int start = mention.start() - passage.start();
        int end = Math.min(text.length(), mention.end() - passage.start());
        int from = Math.max(clauseStart(text, start), start - 2 * FARTHEST);
        int to = Math.min(clauseEnd(text, end), end + 2 * FARTHEST);
        List<Share> shares = Share.in(text.substring(from, to)).stream()
                .map(s -> new Share(
                        s.start() + from, s.end() + from, s.lower(), s.upper(), s.affected(), s.total(), s.printed()))
                .toList();
        if (shares.isEmpty() || text.substring(from, to).contains("respectively")) {
            return List.of();
        }
        Optional<Share> first = shares.stream()
                .filter(s -> s.start() >= end && s.start() - end <= FARTHEST)
                .findFirst();
        if (first.isPresent() && behind(text, from, start, end, first.get())) {
            return of(text, to, to, first.get(), shares, row(text, from, start, end, first.get()));
        }
        Optional<Share> last = shares.stream().filter(s -> s.end() <= start).reduce((a, b) -> b);
        if (last.isPresent()) {
            Matcher had = HAD.matcher(text.substring(last.get().end(), start));
            if (had.find()
                    && clean(had.group("gap"))
                    && clean(had.group("who").replaceAll("(?i)\\bwho\\b|\\bwere treated\\b", ""))
                    && !STOPPED.matcher(text.substring(from, start)).find()) {
                return of(text, start, to, last.get(), shares, graded(text, from, start, end));
            }
        }
        return List.of();
    }

    /** Whether the share behind a mention is its own. */
    private static boolean behind(String text, int from, int start, int end, Share share) {
        String between = text.substring(end, share.start());
        String left = text.substring(from, start);
        if (STOPPED.matcher(left + " " + between).find()) {
            return false;
        }
        Matcher rate = RATE.matcher(left);
        Matcher verb = HAPPENED.matcher(between);
        if (rate.find() && clean(rate.group("gap"))) {
            Matcher was = WAS.matcher(between);
            if (was.find() && clean(between.substring(0, was.start())) && middle(between.substring(was.end()))) {
                return true;
            }
        }
        if (verb.find()) {
            return clean(between.substring(0, verb.start())) && middle(between.substring(verb.end()));
        }
        return isEach(text, between, share) || isInPeople(text, between, share);
    }

    /** Whether a share behind a list is that of each member: "nausea and rash (2% each)". */
    private static boolean isEach(String text, String between, Share share) {
        boolean said = between.toLowerCase(Locale.ROOT).contains("each") || text.startsWith(" each", share.end());
        return said && EACH.matcher(between).find();
    }

    /** Whether a share of people follows an effect without a verb: "may cause rash in about 3% of patients". */
    private static boolean isInPeople(String text, String between, Share share) {
        boolean near = between.length() <= NEAR
                && clean(between)
                && IN.matcher(between).matches();
        boolean people = between.contains("people,")
                || OF_PEOPLE.matcher(text.substring(share.end())).lookingAt();
        return near && people;
    }

    private static boolean clean(String words) {
        return !OTHER.matcher(words).find();
    }

    /** Whether words between a verb and a share lead up to this. */
    private static boolean middle(String words) {
        return clean(words) && words.indexOf(':') < 0 && BEFORE.matcher(words).find();
    }

    /** What the shares count, if it is narrower than the effect; else nothing. */
    private static String row(String text, int from, int start, int end, Share share) {
        Matcher verb = HAPPENED.matcher(text.substring(end, share.start()));
        String gap = verb.find() ? text.substring(end, end + verb.start()).strip() : "";
        boolean listed = gap.matches("(?s).*(?:,|\\band\\b|\\bor\\b).*") || gap.startsWith("/");
        String graded = graded(text, from, start, end);
        boolean plain = listed || gap.matches("[)\\]\\s]*(?:\\([^()]*\\))?");
        return plain ? graded : (graded.isEmpty() ? text.substring(start, end) : graded) + " " + gap;
    }

    /** A mention with the words before it that say how grave it was, or of which kind; empty without such words. */
    static String graded(String text, int from, int start, int end) {
        String left = text.substring(from, start);
        Matcher grade = GRADE.matcher(left);
        if (grade.find()) {
            return text.substring(from + grade.start(), end).strip();
        }
        Matcher kind = KIND.matcher(left);
        return kind.find() ? text.substring(from + kind.start(1), end) : "";
    }

    /**
     * The share of an effect with those beside it.
     *
     * @param free up to where in the text others may follow it; from there on only those it is compared to
     */
    private List<Frequency> of(String text, int free, int to, Share own, List<Share> shares, String row) {
        List<Frequency> found = new ArrayList<>();
        String arm = arm(text, own, nextStart(text, own, shares));
        found.add(frequency(text, own, arm, row, FrequencyReader.isComparator(arm) && !arms.namesDrug(arm)));
        boolean drug = arms.namesDrug(arm);
        Share before = own;
        for (Share share : shares) {
            if (share.start() < own.end() || share.start() >= to || before.end() > share.start()) {
                continue;
            }
            String link = text.substring(before.end(), share.start());
            String who = arm(text, share, nextStart(text, share, shares));
            boolean compared = link.matches("(?is).*\\b(?:compared (?:to|with)|versus|vs\\.?)[^,;]{0,30}");
            boolean next = (compared || share.start() < free)
                    && link.matches(
                            "(?is).*(?:compared (?:to|with)|versus|\\bvs\\.?|\\band\\b|,|than|whereas|while)[^,;]{0,90}")
                    && (compared
                            || !link.matches(
                                    "(?is).*\\b(?:grade|serious|severe|fatal|includ|of (?:which|whom|these)|discontinu|resol|recover|occurr|report|experienc).*"));
            boolean named = !who.isEmpty() || ARM.matcher(link).find();
            if (!next || !named) {
                break;
            }
            String whole = who.isEmpty() ? link : who;
            boolean comparator = !arms.namesDrug(who)
                    && (FrequencyReader.isComparator(whole) || (drug && StudyArms.namesTreatment(who)));
            found.add(frequency(text, share, who, row, comparator));
            before = share;
        }
        if (found.size() == 1) {
            return found;
        }
        // all of one sentence, so that they stand beside one another
        String printed = text.substring(own.start(), before.end()).replaceAll("\\s+", " ");
        return found.stream()
                .map(f -> new Frequency(
                        f.arm(), f.comparator(), f.lower(), f.upper(), f.affected(), f.total(), printed, "", row))
                .toList();
    }

    private static int nextStart(String text, Share share, List<Share> shares) {
        return shares.stream()
                .filter(s -> s.start() >= share.end())
                .mapToInt(Share::start)
                .findFirst()
                .orElse(text.length());
    }

    /** The group of people that a share is of, if words behind it name one by its treatment. */
    private static String arm(String text, Share share, int limit) {
        String rest = text.substring(share.end(), Math.min(limit, share.end() + 160));
        Matcher opening = Pattern.compile(
                        "(?i)^\\s*\\)?\\s*(?:(?:of|in|among|for|with|on)\\s+)?(?:the\\s+)?(?:\\d[\\d,]*\\s+(?=[a-z]))?")
                .matcher(rest);
        String words = opening.find() ? rest.substring(opening.end()) : rest;
        Matcher stop = ARM_END.matcher(words);
        String arm = (stop.find() ? words.substring(0, stop.start()) : words).strip();
        return ARM.matcher(arm).find() ? arm : "";
    }

    private static Frequency frequency(String text, Share share, String arm, String row, boolean comparator) {
        Matcher of = TOTAL.matcher(text.substring(share.end(), Math.min(text.length(), share.end() + 30)));
        boolean counted = share.total() == null && of.find();
        return new Frequency(
                arm,
                comparator,
                share.lower(),
                share.upper(),
                share.affected(),
                counted ? Integer.valueOf(of.group(1).replace(",", "")) : share.total(),
                counted ? share.printed() + of.group().stripTrailing() : share.printed(),
                "",
                row);
    }

    private static int clauseStart(String text, int at) {
        for (int i = at - 1; i > 0; i--) {
            char c = text.charAt(i);
            if (c == ';' || c == '|' || c == '•' || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int clauseEnd(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';'
                    || c == '|'
                    || c == '•'
                    || (c == '.'
                            && i + 1 < text.length()
                            && text.charAt(i + 1) == ' '
                            && !text.startsWith("vs", i - 2))) {
                return i;
            }
        }
        return text.length();
    }
}
