package dev.materia.release.change;

import dev.materia.release.claim.PublishedClaim;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The changes for people, in Markdown. */
final class ChangeMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#~]");
    private static final Pattern LINE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private ChangeMarkdown() {}

    /** The head: versions and sums. */
    static void head(ChangeSummary sums, Writer out) throws IOException {
        out.write("# Changes from " + escape(sums.older().name()) + " to "
                + escape(sums.newer().name()) + "\n\n");
        if (sums.same()) {
            out.write("Both releases hold the same data.\n");
            return;
        }
        out.write("| | Added | Removed | Changed |\n|---|---:|---:|---:|\n");
        row(out, "Claims", sums.claimsAdded(), sums.claimsRemoved(), Long.toString(sums.claimsChanged()));
        row(out, "Drugs", sums.drugsAdded(), sums.drugsRemoved(), "");
        row(out, "Links to other vocabularies", sums.mappingsAdded(), sums.mappingsRemoved(), "");
        row(out, "Statements", sums.statementsAdded(), sums.statementsRemoved(), "");
    }

    private static void row(Writer out, String name, long added, long removed, String changed) throws IOException {
        out.write("| " + name + " | " + added + " | " + removed + " | " + changed + " |\n");
    }

    /** A list under a heading, unless it is empty. */
    static void list(String heading, Collection<String> items, Writer out) throws IOException {
        if (!items.isEmpty()) {
            out.write("\n## " + heading + "\n\n");
            for (String item : items) {
                out.write("- " + escape(item.replace('\t', ' ').strip()) + "\n");
            }
        }
    }

    /** The changed claims of one monograph. */
    static void claims(String monograph, List<ClaimChange> changes, Writer out) throws IOException {
        String counts = changes.stream()
                .collect(Collectors.groupingBy(
                        ClaimChange::kind, () -> new EnumMap<>(ClaimChange.Kind.class), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() + " " + each.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String drug = changes.get(0).latest().subject().label();
        out.write("\n## " + escape(drug.isEmpty() ? monograph : drug) + "\n\n<" + monograph + ">: " + counts + "\n\n");
        for (ClaimChange change : changes) {
            claim(change, out);
        }
    }

    private static void claim(ClaimChange change, Writer out) throws IOException {
        PublishedClaim latest = change.latest();
        out.write("- **" + change.kind().name().toLowerCase(Locale.ROOT) + "** " + escape(latest.line()) + " (<"
                + latest.id() + ">)\n");
        PublishedClaim before = change.before();
        PublishedClaim after = change.after();
        if (before == null || after == null) {
            for (PublishedClaim.Sentence sentence : latest.sentences()) {
                out.write("  > " + escape(sentence.text()) + "\n");
            }
            return;
        }
        if (!before.id().equals(after.id())) {
            out.write("  - was <" + before.id() + ">\n");
        }
        for (String field : change.fields()) {
            out.write("  - " + field + ": " + shown(before, field) + " → " + shown(after, field) + "\n");
        }
    }

    private static String shown(PublishedClaim claim, String field) {
        String value = ClaimChange.value(claim, field);
        return value.isEmpty() ? "none" : escape(value);
    }

    /** The text on one line, with nothing that Markdown or HTML would read otherwise. */
    static String escape(String text) {
        return SPECIAL.matcher(LINE.matcher(text).replaceAll(" "))
                .replaceAll(special -> Matcher.quoteReplacement("\\" + special.group()));
    }
}
