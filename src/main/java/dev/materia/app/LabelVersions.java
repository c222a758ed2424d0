package dev.materia.app;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.SectionRole;
import dev.materia.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a run by the set that their versions share, of which the newest counts; and by their text, which
 * several publishers may have in common.
 */
public final class LabelVersions {

    /**
     * What becomes of a label.
     *
     * @param kept whether it counts: it is the newest of its set so far
     * @param replaced the older version that it takes the place of, if there is one
     * @param sameText the label of another set whose text is the same, if there is one
     */
    public record Verdict(
            boolean kept, @Nullable Node replaced, @Nullable Node sameText) {}

    private record Version(Node name, int number, LocalDate effective) {
        private static final Comparator<Version> AGE =
                Comparator.comparingInt(Version::number).thenComparing(Version::effective);
    }

    private static final String NOTHING = Sha256.hex(Sha256.digest());

    private final Map<String, Version> newest = new HashMap<>();
    private final Map<String, Node> texts = new HashMap<>();

    /** What becomes of a monograph, which has the IRI {@code name}; one that is of no set is kept. */
    public Verdict take(DocumentIdentity monograph, Node name) {
        if (monograph.setId() == null) {
            return new Verdict(true, null, null);
        }
        Version version = new Version(
                name,
                number(monograph.version()),
                monograph.effective() == null ? LocalDate.MIN : LocalDate.parse(monograph.effective()));
        Version known = newest.get(monograph.setId());
        if (known != null && Version.AGE.compare(version, known) <= 0) {
            return new Verdict(false, null, null);
        }
        newest.put(monograph.setId(), version);
        // where nothing was read, in another language, nothing can be compared
        Node same = monograph.words().equals(NOTHING) ? null : texts.putIfAbsent(monograph.words(), name);
        return new Verdict(true, known == null ? null : known.name(), same);
    }

    private static int number(@Nullable String version) {
        return version != null && version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    /** What is said, without the names and addresses on the package, as a hash. */
    public static String textHash(Monograph monograph) {
        MessageDigest digest = Sha256.digest();
        for (Passage passage : monograph.passages()) {
            if (monograph.sections().get(passage.section()).role() != SectionRole.SUPPLY) {
                digest.update(monograph.quote(passage).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Sha256.hex(digest);
    }
}
