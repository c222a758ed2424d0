package dev.materia.claim.rule;

import dev.materia.claim.Circumstance;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the role of a label's section says of the sentences in it. */
public final class RoleTopics {

    /**
     * How a role is read.
     *
     * @param topic of its sentences
     * @param lists the topic whose rule reads the items of its lists, if one does
     * @param circumstance of effects, if the role gives one
     * @param effects which of the conditions that are named there are effects
     */
    public record Reading(
            SectionTopic.Kind topic,
            Optional<SectionTopic.Kind> lists,
            Optional<Circumstance> circumstance,
            Effects effects) {}

    /** Which of the conditions that a section names are effects without a word that says so. */
    public enum Effects {
        /** None. */
        NONE,
        /** Those in a sentence that tells what happened. */
        TOLD,
        /** All that nothing explains otherwise. */
        ALL
    }

    private static final Map<SectionRole, Reading> READINGS = readings();
    private static final Map<String, SectionRole> TITLES = titles();
    private static final Set<String> SIGNS = ShippedFile.records("labels/label-signs.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private RoleTopics() {}

    public static Reading of(SectionRole role) {
        return READINGS.getOrDefault(
                role, new Reading(SectionTopic.Kind.GENERAL, Optional.empty(), Optional.empty(), Effects.NONE));
    }

    /** Whether the sections of a document without roles bear the titles of a label. */
    static boolean titledAsLabel(Monograph monograph) {
        return monograph.product() == null
                && monograph.sections().stream().anyMatch(section -> SIGNS.contains(plain(section.heading())));
    }

    /** The role that a title has word for word; null if it has none. */
    static @Nullable SectionRole titled(Section section) {
        return TITLES.get(plain(section.heading()));
    }

    private static String plain(String heading) {
        return heading.strip()
                .replaceFirst("^\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+", "")
                .replace("&", "and")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private static Map<SectionRole, Reading> readings() {
        Map<SectionRole, Reading> readings = new EnumMap<>(SectionRole.class);
        for (List<String> row : ShippedFile.records("labels/role-topics.tsv")) {
            readings.put(
                    SectionRole.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    new Reading(
                            constant(SectionTopic.Kind.class, row.get(1)).orElseThrow(),
                            constant(SectionTopic.Kind.class, row.get(2)),
                            constant(Circumstance.class, row.get(3)),
                            constant(Effects.class, row.get(4)).orElse(Effects.NONE)));
        }
        return readings;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Map<String, SectionRole> titles() {
        Map<String, SectionRole> titles = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/section-titles.tsv")) {
            titles.put(row.get(0), SectionRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(titles);
    }
}
