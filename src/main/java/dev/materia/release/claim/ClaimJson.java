package dev.materia.release.claim;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A claim as a JSON object. Fields that are empty are left out, but for those that every claim has. */
public final class ClaimJson {

    private ClaimJson() {}

    /** Writes {@code claim} as an object. */
    public static void write(PublishedClaim claim, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id());
        json.writeStringField("monograph", claim.monograph());
        json.writeStringField("subject", claim.subject().iri());
        json.writeStringField("subjectLabel", claim.subject().label());
        array(json, "subjectMatches", claim.subject().matches());
        json.writeStringField("predicate", claim.predicate());
        json.writeStringField("predicateLabel", claim.predicateLabel());
        json.writeStringField("object", claim.object().iri());
        json.writeStringField("objectLabel", claim.object().label());
        array(json, "objectMatches", claim.object().matches());
        json.writeStringField("polarity", claim.polarity());
        json.writeStringField("certainty", claim.certainty());
        json.writeStringField("circumstance", claim.circumstance());
        text(json, "strength", claim.strength());
        text(json, "action", claim.action());
        array(json, "intents", claim.intents());
        array(json, "roles", claim.roles());
        if (!claim.contexts().isEmpty()) {
            json.writeArrayFieldStart("contexts");
            for (PublishedClaim.Limit limit : claim.contexts()) {
                json.writeStartObject();
                json.writeStringField("type", limit.type());
                json.writeStringField("label", limit.label());
                text(json, "presence", limit.presence());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        array(json, "mentions", claim.mentions());
        array(json, "cues", claim.cues());
        json.writeArrayFieldStart("sentences");
        for (PublishedClaim.Sentence sentence : claim.sentences()) {
            json.writeStartObject();
            json.writeStringField("passage", sentence.passage());
            text(json, "section", sentence.section());
            text(json, "text", sentence.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        array(json, "evidence", claim.evidence());
        array(json, "disputes", claim.disputes());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private static void array(JsonGenerator json, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }
}
