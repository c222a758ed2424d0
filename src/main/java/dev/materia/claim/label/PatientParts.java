package dev.materia.claim.label;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.RoleTopics;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
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
import java.util.stream.Collectors;

/**
 * What the part of a label that is written for patients tells, passage by passage. It has no codes: questions ("What
 * are the possible side effects?") part it, as titles in one file and in the running text of another, and sentences
 * ("Do not use it if you:") open its lists. The words stand in {@code labels/patient-questions.tsv}.
 */
public final class PatientParts {

    /** So many characters may stand behind the words that open a piece. */
    private static final int REACH = 2500;

    /** A passage of more characters that holds several pieces is read under none of them. */
    private static final int SEVERAL = 200;

    private static final Set<SectionRole> EFFECTS = Set.of(SectionRole.ADVERSE_REACTIONS, SectionRole.WARNINGS);
    private static final Set<SectionRole> GROUPS = Set.of(SectionRole.ASK_DOCTOR, SectionRole.CONTRAINDICATIONS);

    /**
     * A row of the table.
     *
     * @param first the words it begins with: they are looked for, and the pattern is tried where they stand
     */
    private record Row(String first, Pattern words, Optional<SectionRole> role) {}

    private record Opening(int start, Optional<SectionRole> role) {}

    private static final List<Row> ROWS = ShippedFile.records("labels/patient-questions.tsv").stream()
            .map(row -> new Row(
                    row.get(0).substring(0, (row.get(0) + "|").indexOf('|')),
                    Pattern.compile("\\b" + row.get(0).replace("|", "[^.?]{1,80}?")),
                    row.get(1).equals("-")
                            ? Optional.empty()
                            : Optional.of(SectionRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)))))
            .toList();

    private static final Set<String> PLACES = ShippedFile.records("labels/effect-words.tsv").stream()
            .filter(row -> row.get(0).equals("site"))
            .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private PatientParts() {}

    /** The topic of a passage whose section has {@code topic}: another one only in a part for patients. */
    public static SectionTopic topic(Monograph monograph, Passage passage, SectionTopic topic) {
        if (!topic.role().equals(Optional.of(SectionRole.PATIENT))) {
            return topic;
        }
        return role(monograph, passage).map(role -> read(topic, role)).orElse(topic);
    }

    /**
     * Whether a claim may be made of what a part for patients says: an effect where effects are listed, a group of
     * people where it says who must not take the drug or ask first; of any other text, always.
     */
    public static boolean accepts(CandidateClaim claim) {
        if (!holds(claim.sentence().monograph(), claim.sentence().passage())) {
            return true;
        }
        Optional<SectionRole> role = claim.sentence().topic().role();
        return switch (claim.family()) {
            case EFFECT -> role.filter(EFFECTS::contains).isPresent() && !place(claim);
            case PRECAUTION -> role.filter(GROUPS::contains).isPresent();
            case INTERACTION ->
                claim.spot().is(ConceptType.DRUG)
                        && claim.match().to() > claim.match().from();
            case INDICATION, MECHANISM, MEMBERSHIP -> false;
        };
    }

    /** Whether a claim's words name but a place in the body: "swelling of the mouth, nose, {eyes}". */
    private static boolean place(CandidateClaim claim) {
        String words =
                claim.sentence().words(claim.spot().from(), claim.spot().to()).toLowerCase(Locale.ROOT);
        return PLACES.contains(words) && claim.spot().concept().slug().startsWith(words);
    }

    /** Whether a passage stands in a part of a label for patients. */
    public static boolean holds(Monograph monograph, Passage passage) {
        int at = passage.section();
        while (at >= 0 && at < monograph.sections().size()) {
            Section section = monograph.sections().get(at);
            if (section.role() != null) {
                return section.role() == SectionRole.PATIENT;
            }
            at = section.parent();
        }
        return false;
    }

    private static SectionTopic read(SectionTopic topic, SectionRole role) {
        RoleTopics.Reading reading = RoleTopics.of(role);
        return new SectionTopic(
                reading.topic(),
                reading.circumstance(),
                topic.heading(),
                topic.headingStart(),
                Optional.of(role),
                Optional.empty());
    }

    private static Optional<SectionRole> role(Monograph monograph, Passage passage) {
        Section section = monograph.sections().get(passage.section());
        String own = text(monograph, passage.start(), passage.end());
        List<Opening> inside = openings(own);
        long kinds = inside.stream().map(Opening::role).distinct().count();
        if (kinds > 1 && own.length() > SEVERAL) {
            return Optional.empty();
        }
        if (!inside.isEmpty() && inside.get(0).start() < SEVERAL / 2) {
            return inside.get(0).role();
        }
        int from = Math.max(section.start(), passage.start() - REACH);
        List<Opening> before = openings(text(monograph, from, passage.start()));
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).role();
        }
        return openings(section.heading().toLowerCase(Locale.ROOT)).stream()
                .findFirst()
                .flatMap(Opening::role);
    }

    /** The places where pieces open, in order. */
    private static List<Opening> openings(String text) {
        List<Opening> found = new ArrayList<>();
        for (Row row : ROWS) {
            int at = text.indexOf(row.first);
            if (at < 0) {
                continue;
            }
            Matcher matcher = row.words.matcher(text).useTransparentBounds(true);
            while (at >= 0) {
                int next = at + 1;
                if (matcher.region(at, text.length()).lookingAt()) {
                    found.add(new Opening(at, row.role));
                    next = matcher.end();
                }
                at = text.indexOf(row.first, next);
            }
        }
        found.sort(Comparator.comparingInt(Opening::start));
        return found;
    }

    private static String text(Monograph monograph, int start, int end) {
        return monograph.prose().substring(start, end).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
