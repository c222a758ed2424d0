package dev.materia.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.vocabulary.Mesh;
import java.io.IOException;
import java.util.List;

/**
 * The data types of FHIR R5 that {@link FhirClaim} is made of (https://hl7.org/fhir/R5/datatypes.html).
 *
 * @param out where they are written to
 */
record FhirElements(JsonGenerator out) {

    private static final String MESH = Mesh.NAMESPACE;

    /** MeSH as HL7 names it (https://terminology.hl7.org/CodeSystem-MSH.html). */
    private static final String MESH_SYSTEM = "http://terminology.hl7.org/CodeSystem/MSH";

    /** An Identifier that is an IRI. */
    void identifier(String iri) throws IOException {
        out.writeStartObject();
        out.writeStringField("system", "urn:ietf:rfc:3986");
        out.writeStringField("value", iri);
        out.writeEndObject();
    }

    /** A CodeableConcept: words, and the codes that vocabularies have for them. */
    void concept(String text, List<String> matches) throws IOException {
        out.writeStartObject();
        if (!matches.isEmpty()) {
            out.writeArrayFieldStart("coding");
            for (String match : matches) {
                coding(match);
            }
            out.writeEndArray();
        }
        out.writeStringField("text", text.strip());
        out.writeEndObject();
    }

    private void coding(String iri) throws IOException {
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        out.writeStartObject();
        out.writeStringField("system", iri.startsWith(MESH) ? MESH_SYSTEM : iri.substring(0, cut));
        out.writeStringField("code", iri.substring(cut + 1));
        out.writeEndObject();
    }

    /** A CodeableReference with a concept. */
    void reference(String text, List<String> matches) throws IOException {
        out.writeStartObject();
        out.writeFieldName("concept");
        concept(text, matches);
        out.writeEndObject();
    }

    /** The same as a field. */
    void reference(String field, String text, List<String> matches) throws IOException {
        out.writeFieldName(field);
        reference(text, matches);
    }

    /** An {@code otherTherapy}: how it stands to the drug, and which. */
    void therapy(String relation, String text, List<String> matches) throws IOException {
        out.writeStartObject();
        out.writeFieldName("relationshipType");
        concept(relation, List.of());
        reference("treatment", text, matches);
        out.writeEndObject();
    }

    /** A Narrative: the sentence that makes the claim. */
    void narrative(String quote) throws IOException {
        String escaped = quote.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String words = escaped.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        out.writeObjectFieldStart("text");
        out.writeStringField("status", "additional");
        out.writeStringField("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + words + "</div>");
        out.writeEndObject();
    }
}
