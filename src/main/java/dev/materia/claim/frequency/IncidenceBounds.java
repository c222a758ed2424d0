package dev.materia.claim.frequency;

import dev.materia.claim.Frequency;
import dev.materia.claim.Mention;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bound that the stem of a list sets for all the effects in it: "the most common adverse reactions (incidence ≥
 * 10%) were nausea and headache", "other events reported by fewer than 1% of patients were", and the same in the
 * lead-in or heading above: "Incidence less than 1%". Of reactions that made patients stop, the bound is that of
 * stopping, and is left out.
 */
final class IncidenceBounds {

    /** How many passages may stand between a list of organ classes and its stem. */
    private static final int FARTHEST = 40;

    private static final Pattern REACTIONS = Pattern.compile(
            "(?i)\\b(?:reactions?|events?|effects?|experiences?|toxicit(?:y|ies)|abnormalit(?:y|ies)|symptoms|infections?|disorders|findings|complaints|signs)\\b");

    private static final Pattern INCIDENCE = Pattern.compile(
            "(?i)\\b(?:incidences?|frequency|frequencies|rates?|prevalence)\\b(?:\\s+[a-z]+){0,3}\\s*$");

    /** Right before a bound of people: "reported by fewer than 1%". */
    private static final Pattern PEOPLE_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:in|by|at|of|for|with|affecting)|[(\\[])\\s*"
                    + "(?:(?:about|approximately|only|an?|the|overall|incidence|frequency|rate|all grades?|any grade)[\\s,:]*)*$");

    private static final Pattern PEOPLE_BEHIND = Pattern.compile(
            "(?i)^\\s*(?:of|in)?\\s*(?:[\\w-]+\\s+){0,4}?(?:patients?|subjects?|people|participants?|women|men|children|adults|individuals|recipients|incidence|frequency)\\b");

    /** The words between the bound of a stem and the list. */
    private static final Pattern OPENER = Pattern.compile(
            "(?i)(?:\\b(?:were|are|was|is|included?|includes|including|consisted of|as follows|follow)\\b|:|\\s[–—-]\\s)");

    /** A heading or its remains at the start of a passage: "Incidence ≥ 5%", "Frequency less than 1%". */
    private static final Pattern HEADING = Pattern.compile(
            "(?i)^\\W*(?:(?:adverse|other|additional|common|less|more|reactions|events|with|an|at|observed|reported|overall)\\s+){0,8}(?:incidence|frequency)(?:\\s+of)?[\\s:]*$");

    /** A part of a list: "Cardiovascular: …", "Body as a whole – …". */
    private static final Pattern PART =
            Pattern.compile("^\\W*[A-Z][A-Za-z ,/&()'-]{2,70}?\\s?(?::|–|—|\\s-\\s)\\s?\\S");

    private static final Pattern STEM = Pattern.compile(
            "(?i)\\b(?:following|other|additional|unknown|postmarketing|reported|reactions|events|experience|relationship)\\b");

    /** What a stem counts, if it is only those that were grave. */
    private static final Pattern GRAVE = Pattern.compile(
            "(?i)\\b(?:(?:serious|severe|fatal|grades?\\s*[≥>]?\\s*\\d(?:\\s*(?:-|–|to|or|and)\\s*\\d)*)(?:\\s+(?:or|and)\\s+)?\\s*)+"
                    + "(?:[a-z-]+ ){0,3}?(?:reactions?|events?|effects?|toxicit(?:y|ies)|abnormalities|infections?)\\b");

    /** A sentence that opens another list. */
    private static final Pattern NEXT = Pattern.compile(
            "(?i)^\\W*(?:the following|other|additional|in addition|post-?marketing|the most|most|less|adverse|drug relationship)\\b|\\bfollowing\\b[^.]*:|:\\s*$");

    private static final Pattern STOPPING = Pattern.compile(
            "(?i)discontinu|interrupt|withdraw|dose reduction|reductions|delay|resulted in|resulting in|leading to|led to|requir");

    /** What makes a percent a difference, or one of something measured. */
    private static final Pattern NO_SHARE = Pattern.compile(
            "(?i)^\\s*(?:(?:or )?(?:more|higher|greater)(?! (?:of|in))(?: frequent\\w*| often| common\\w*| than)|increase|decrease|reduction|rise|drop|difference|weight|of (?:baseline|body|normal))");

    /** Who was treated with what: "in {patients receiving Examplix with lithium}". */
    private static final Pattern TREATED = Pattern.compile(
            "(?i)\\b(?:in|of|among|for|by) (?:the )?((?:adult |pediatric )?(?:patients|subjects|adults|children|people|participants|women|men)"
                    + " (?:treated with|receiving|who received|taking|who took|on|given) .{3,90}?)"
                    + "(?= (?:at|with (?:a|an) |and (?:≥|>|with|occurring|at)|occurring|that|which|compared)\\b|[,≥>:]|$)");

    private final Monograph monograph;

    IncidenceBounds(Monograph monograph) {
        this.monograph = monograph;
    }

    /** The bound that the sentence of {@code mention}, or what stands above it, sets for it; empty if there is none. */
    Optional<Frequency> of(Mention mention) {
        Passage passage = monograph.passages().get(mention.passage() - 1);
        if (passage.kind() == Passage.Kind.ROW || mention.start() < passage.start()) {
            return Optional.empty();
        }
        String before = monograph.prose().substring(passage.start(), mention.start());
        Optional<Frequency> own = stem(before);
        if (own.isPresent() || STEM.matcher(before).find()) {
            return own;
        }
        if (passage.lead() > 0) {
            Optional<Frequency> lead = stem(words(monograph.passages().get(passage.lead() - 1)) + " :");
            return lead.isPresent() ? lead : heading(passage.section());
        }
        boolean listed = passage.kind() == Passage.Kind.ITEM
                || PART.matcher(monograph.prose().substring(passage.start(), passage.end()))
                        .find();
        Optional<Frequency> above = listed ? above(passage) : Optional.empty();
        return above.isPresent() ? above : heading(passage.section());
    }

    /** The bound of the stem above a list of parts. */
    private Optional<Frequency> above(Passage passage) {
        int first = Math.max(1, passage.number() - FARTHEST);
        for (int number = passage.number() - 1; number >= first; number--) {
            Passage above = monograph.passages().get(number - 1);
            if (above.section() != passage.section() || above.kind() == Passage.Kind.ROW) {
                return Optional.empty();
            }
            String words = words(above);
            Optional<Frequency> stem = stem(words + (above.lead() == 0 ? " :" : ""));
            if (stem.isPresent()) {
                String behind = words.substring(words.lastIndexOf('%') + 1);
                boolean goesOn = behind.length() < 120
                        || PART.matcher(behind.strip()).find()
                        || OPENER.matcher(behind).find();
                return goesOn ? stem : Optional.empty();
            }
            if ((words.indexOf('%') >= 0 && !PART.matcher(words).find())
                    || (NEXT.matcher(words).find() && REACTIONS.matcher(words).find())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Frequency> heading(int number) {
        for (int at = number; at >= 0; at = monograph.sections().get(at).parent()) {
            Section section = monograph.sections().get(at);
            String heading = section.heading();
            if (heading.indexOf('%') >= 0) {
                return stem(heading + " :");
            }
        }
        return Optional.empty();
    }

    private String words(Passage passage) {
        return monograph.prose().substring(passage.start(), passage.end());
    }

    /** The bound of the last stem in {@code before}, if what follows it up to the end is a list. */
    private static Optional<Frequency> stem(String before) {
        if (before.indexOf('%') < 0 && !before.contains("percent")) {
            return Optional.empty();
        }
        List<Share> shares = Share.in(before);
        for (int i = shares.size() - 1; i >= 0; i--) {
            Share share = shares.get(i);
            if (isStem(before, share)) {
                return frequency(before, share);
            }
            if (share.isBound() && !before.substring(0, share.start()).endsWith("(")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isStem(String before, Share share) {
        int from = Math.max(sentence(before, share.start()), share.start() - 220);
        String left = before.substring(from, share.start());
        String right = before.substring(share.end());
        boolean heading = HEADING.matcher(left).find();
        boolean opened = (heading && right.matches("(?s)\\W*[A-Z].*"))
                || OPENER.matcher(right).find();
        boolean people = INCIDENCE.matcher(left).find()
                || heading
                || (PEOPLE_BEFORE.matcher(left).find()
                        && (share.isBound() || PEOPLE_BEHIND.matcher(right).find()));
        Matcher opener = OPENER.matcher(right);
        String behind = opener.find() ? right.substring(0, opener.start()) : "";
        boolean named = heading
                || REACTIONS.matcher(left).find()
                || REACTIONS.matcher(behind).find();
        boolean inBracket =
                left.lastIndexOf('(') > left.lastIndexOf(')') || left.lastIndexOf('[') > left.lastIndexOf(']');
        return share.isBound()
                && people
                && named
                && opened
                && !NO_SHARE.matcher(right).find()
                && !(inBracket && right.indexOf(')') > 130)
                && !broken(right);
    }

    /** Whether the sentence of the stem ended before the list went on. */
    private static boolean broken(String right) {
        Matcher end = Pattern.compile(
                        "\\.\\s+(?=[A-Z(])|;\\s+(?=[A-Z(])(?![A-Z][A-Za-z ,/&()'-]{2,70}?\\s?(?::|–|—|\\s-\\s))")
                .matcher(right);
        return end.find();
    }

    /** What the words before a list of effects count, if it is only those that were grave; else nothing. */
    static String gravityOfList(String before) {
        String sentence = before.substring(sentence(before, before.length()));
        Matcher opener = OPENER.matcher(sentence);
        return opener.find() ? gravity(sentence.substring(0, opener.start())) : "";
    }

    private static String gravity(String opening) {
        String noun = opening.substring(lastEnd(opening));
        Matcher grave = GRAVE.matcher(noun);
        boolean counted =
                grave.find() && !REACTIONS.matcher(noun.substring(grave.end())).find();
        return counted ? grave.group() : "";
    }

    /** Behind the last bracket or colon of the words before a share: what stands before it is of something else. */
    private static int lastEnd(String opening) {
        int last = 0;
        for (char end : new char[] {')', ']', ':', '.'}) {
            last = Math.max(last, opening.lastIndexOf(end) + 1);
        }
        return last;
    }

    private static int sentence(String text, int at) {
        for (int i = at - 1; i > 0; i--) {
            if (text.charAt(i) == ';' || (text.charAt(i) == '.' && text.charAt(i + 1) == ' ')) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<Frequency> frequency(String before, Share share) {
        String opening = before.substring(Math.max(0, sentence(before, share.start())), share.start());
        String right = before.substring(share.end());
        Matcher opener = OPENER.matcher(right);
        String behind = opener.find() ? right.substring(0, opener.start()) : "";
        if (STOPPING.matcher(opening + behind).find()) {
            return Optional.empty();
        }
        Matcher group = TREATED.matcher(opening + behind);
        String arm = group.find() ? group.group(1).strip() : "";
        int open = Math.max(opening.lastIndexOf('('), opening.lastIndexOf('['));
        int closed = Math.max(right.indexOf(')'), right.indexOf(']'));
        boolean bracket = open >= 0 && opening.indexOf(')', open) < 0 && opening.indexOf(']', open) < 0 && closed >= 0;
        String printed =
                bracket ? opening.substring(open) + share.printed() + right.substring(0, closed + 1) : share.printed();
        String row = gravity(opening);
        return Optional.of(new Frequency(
                arm, false, share.lower(), share.upper(), null, null, printed.replaceAll("\\s+", " "), "", row));
    }
}
