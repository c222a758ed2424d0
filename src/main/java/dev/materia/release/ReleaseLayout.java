package dev.materia.release;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files a release consists of. */
final class ReleaseLayout {

    static final String ONTOLOGY = "ontology.ttl";
    static final String SHAPES = "shapes.ttl";
    static final String SHAPES_CORE = "shapes-core.ttl";
    static final String VOID = "void.ttl";
    static final String VALIDATION = "validation.ttl";
    static final String VALIDATION_PAGE = "validation.html";
    static final String MAPPINGS = "mappings.sssom.tsv";
    static final String UNLINKED = "unlinked.tsv";
    static final String SKIPPED = "skipped.tsv";
    /** The data in the form in which they are served; a release may be without it. */
    static final String INDEX = "dataset.index";

    static final String CHECKSUMS = "SHA256SUMS";

    private static final String TSV = "text/tab-separated-values";
    private static final Map<String, String> MEDIA_TYPES = mediaTypes();

    private ReleaseLayout() {}

    private static Map<String, String> mediaTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        for (RdfFormat format : RdfFormat.values()) {
            types.put(format.dumpName(), format.mediaType());
            types.put(format.dumpName() + ".gz", "application/gzip");
        }
        for (String name : List.of(ONTOLOGY, SHAPES, SHAPES_CORE, VOID, VALIDATION)) {
            types.put(name, RdfFormat.TURTLE.mediaType());
        }
        types.put(VALIDATION_PAGE, "text/html");
        types.put(MAPPINGS, TSV);
        types.put(UNLINKED, TSV);
        types.put(SKIPPED, TSV);
        types.put(INDEX, "application/octet-stream");
        types.put(CHECKSUMS, "text/plain");
        return Collections.unmodifiableMap(types);
    }

    /** Names of all files of a release, {@code SHA256SUMS} last. */
    static Set<String> names() {
        return MEDIA_TYPES.keySet();
    }

    /** Media type of a release's file. */
    static String mediaType(String name) {
        String type = MEDIA_TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("a release has no file " + name);
        }
        return type;
    }

    /** Whether a release may be without that file, or without a line for it among its checksums. */
    static boolean isOptional(String name) {
        return name.equals(CHECKSUMS)
                || name.equals(INDEX)
                || name.equals(SKIPPED)
                || (isDump(name) && !name.equals(RdfFormat.TRIG.dumpName()));
    }

    /** Whether a file is a dump of the dataset, compressed or not. */
    static boolean isDump(String name) {
        return Arrays.stream(RdfFormat.values())
                .anyMatch(f -> name.equals(f.dumpName()) || name.equals(f.dumpName() + ".gz"));
    }
}
