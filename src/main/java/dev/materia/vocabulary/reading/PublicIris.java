package dev.materia.vocabulary.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The IRI that a vocabulary itself uses, where other data write it in another way. */
public final class PublicIris {

    /** A way of writing, with the identifier as group 1, and what the vocabulary puts before that. */
    private record Form(Pattern pattern, String namespace) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    Pattern.compile("https?://(?:id\\.nlm\\.nih\\.gov/mesh/|(?:www\\.)?identifiers\\.org/mesh[/:]"
                            + "|bioregistry\\.io/mesh:|purl\\.bioontology\\.org/ontology/MESH/"
                            + "|meshb\\.nlm\\.nih\\.gov/record/ui\\?ui=)(?:(?:19|20)\\d\\d/)?([A-Z]\\d+)"),
                    MeshRecords.NAMESPACE),
            new Form(
                    Pattern.compile("https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/(Q\\d+)"),
                    "http://www.wikidata.org/entity/"));

    private PublicIris() {}

    /** The usual IRI for what {@code iri} names. */
    public static String of(String iri) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(iri);
            if (matcher.matches()) {
                return form.namespace + matcher.group(1);
            }
        }
        return iri;
    }
}
