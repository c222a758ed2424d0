package dev.materia.monograph.label;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.Preview;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drug label as openFDA gives it: JSON with one flat text a field. The titles that are glued to the texts are
 * split off, what a field repeats of others is read once, and the tables, of which the texts hold the cells without any
 * order, are taken from the fields that hold them as markup.
 */
public final class OpenFdaReader implements MonographReader {

    private static final String TABLES = "_table";
    private static final String DAILYMED = "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=";

    /** Fields that are no text of the label. */
    private static final Set<String> DATA =
            Set.of("set_id", "id", "version", "effective_time", "spl_product_data_elements");

    private static final Pattern LABEL = Pattern.compile("\"(?:openfda|set_id|spl_product_data_elements|"
            + String.join("|", OpenFdaField.names()) + ")(?:_table)?\"\\s*:");
    private static final Pattern PAGE = Pattern.compile("open\\.fda\\.gov.*\"results\"\\s*:", Pattern.DOTALL);

    /** Whether JSON that starts with {@code head} is such a label, or a page of them. */
    public static boolean recognises(String head) {
        return LABEL.matcher(head).find() || PAGE.matcher(head).find() || OpenFdaPage.recognises(head);
    }

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        Map<String, Object> label = label(document);
        return read(document, label, facts(document, label));
    }

    @Override
    public Optional<Preview> preview(SourceDocument document) throws MateriaException {
        Map<String, Object> label = label(document);
        ProductInformation facts = facts(document, label);
        MessageDigest digest = Sha256.digest();
        label.forEach((name, value) -> {
            if (!DATA.contains(name) && value instanceof List<?>) {
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                JsonObjects.strings(label, name)
                        .forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
            }
        });
        Monograph beside = new Monograph(
                LabelTitle.of(facts, document.name()),
                document.name(),
                document.sha256(),
                "en",
                address(facts),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                facts);
        return Optional.of(new Preview(beside, Sha256.hex(digest), () -> read(document, label, facts)));
    }

    private static ProductInformation facts(SourceDocument document, Map<String, Object> label)
            throws MateriaException {
        return OpenFdaFacts.of(label)
                .orElseThrow(() -> new SkippedDocumentException(
                        new Problem(document.name(), "not a drug label for people", "nothing to do")));
    }

    private static @Nullable String address(ProductInformation facts) {
        return facts.setId() == null ? null : DAILYMED + facts.setId();
    }

    private static Monograph read(SourceDocument document, Map<String, Object> label, ProductInformation facts)
            throws MateriaException {
        Map<OpenFdaField, List<String>> texts = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>();
        for (String name : label.keySet()) {
            if (name.endsWith(TABLES) && label.containsKey(name.substring(0, name.length() - TABLES.length()))) {
                tables.addAll(JsonObjects.strings(label, name));
            } else if (!DATA.contains(name) && (OpenFdaField.isKnown(name) || label.get(name) instanceof List<?>)) {
                texts.put(OpenFdaField.of(name), JsonObjects.strings(label, name));
            }
        }
        BlockBuilder builder = new BlockBuilder(document, LabelTitle.of(facts, document.name()));
        builder.product(facts);
        String address = address(facts);
        if (address != null) {
            builder.address(address);
        }
        tell(builder, texts, OpenFdaTables.read(document.name(), tables));
        return builder.build();
    }

    /** The label that {@code document} holds, or the only one of its page. */
    private static Map<String, Object> label(SourceDocument document) throws MateriaException {
        Map<String, Object> root = JsonObjects.read(document.name(), document.bytes());
        if (root.get("results") instanceof List<?> results) {
            if (results.size() == 1 && results.get(0) instanceof Map<?, ?> only) {
                Map<String, Object> label = new LinkedHashMap<>();
                only.forEach((name, value) -> label.put(String.valueOf(name), value));
                return label;
            }
            throw new MateriaException(new Problem(
                    document.name(),
                    results.isEmpty()
                            ? "a page without labels"
                            : "a page of " + results.size() + " labels in one document",
                    "give a page with at least one label"));
        }
        return root;
    }

    private static void tell(
            BlockBuilder builder, Map<OpenFdaField, List<String>> texts, List<OpenFdaTables.Table> tables) {
        Set<OpenFdaTables.Table> placed = new HashSet<>();
        for (OpenFdaParts.Part part : OpenFdaParts.of(texts)) {
            tell(builder, part, 1, null, tables, placed);
        }
    }

    private static void tell(
            BlockBuilder builder,
            OpenFdaParts.Part part,
            int level,
            @Nullable SectionRole around,
            List<OpenFdaTables.Table> tables,
            Set<OpenFdaTables.Table> placed) {
        SectionRole role = SectionRoles.within(around, part.field.role());
        FlatText flat = new FlatText(builder, part.field, role, level);
        int at = flat.title(part.text);
        List<OpenFdaTables.Placed> inText = OpenFdaTables.place(part, tables, placed);
        int next = 0;
        for (OpenFdaParts.Placed child : part.parts) {
            next = text(flat, part.text, at, child.start(), inText, next);
            tell(builder, child.part(), level + 1, role, tables, placed);
            flat.resume();
            at = Math.max(at, child.end());
        }
        text(flat, part.text, at, part.text.length(), inText, next);
    }

    /** Tells the text from {@code at} to {@code end} with the tables in it; answers the first table behind it. */
    private static int text(FlatText flat, String text, int at, int end, List<OpenFdaTables.Placed> tables, int first) {
        int from = at;
        int next = first;
        while (next < tables.size() && tables.get(next).start() < end) {
            OpenFdaTables.Placed table = tables.get(next);
            if (table.start() >= from) {
                flat.text(text.substring(from, table.start()));
                flat.table(table.table());
                from = table.end();
            }
            next++;
        }
        if (from < end) {
            flat.text(text.substring(from, end));
        }
        return next;
    }
}
