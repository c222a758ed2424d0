package dev.materia.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as a {@code ClinicalUseDefinition} of FHIR R5 (https://hl7.org/fhir/R5/clinicalusedefinition.html), in JSON
 * on one line. What that resource has no place for (mechanisms, classes, studies, denials) is left out.
 */
final class FhirClaim {

    private static final JsonFactory JSON = new JsonFactory();

    /** The FHIR type of the uses that each predicate makes. */
    private static final Map<String, String> TYPES = Map.of(
            "treats", "indication",
            "contraindicatedIn", "contraindication",
            "cautionIn", "warning",
            "interactsWith", "interaction",
            "hasAdverseEffect", "undesirable-effect",
            "hasOverdoseEffect", "undesirable-effect",
            "hasWithdrawalEffect", "undesirable-effect");

    /** Types of contexts that tell of other treatment, and the relation that each says. */
    private static final Map<String, String> THERAPIES = Map.of(
            "co-therapy", "together with",
            "combination", "alone",
            "prior-treatment", "after",
            "response", "after response");

    private static final Set<String> STATUS = Set.of("severity", "manifestation");

    private final ClaimLine claim;
    private final FhirElements json;

    private FhirClaim(ClaimLine claim, JsonGenerator generator) {
        this.claim = claim;
        this.json = new FhirElements(generator);
    }

    /** The resource and a line feed; empty if FHIR has no place for the claim. */
    static String line(ClaimLine claim) {
        String predicate = local(claim.predicate());
        if (!claim.polarity().equals("affirmed") || !TYPES.containsKey(predicate)) {
            return "";
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            new FhirClaim(claim, generator).write(TYPES.getOrDefault(predicate, ""));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string writer does not fail", impossible);
        }
        return line.append('\n').toString();
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private void write(String type) throws IOException {
        JsonGenerator out = json.out();
        FhirPopulation people = new FhirPopulation(claim, json);
        out.writeStartObject();
        out.writeStringField("resourceType", "ClinicalUseDefinition");
        out.writeStringField("id", local(claim.id()));
        json.narrative(claim.quote());
        people.contained();
        out.writeArrayFieldStart("identifier");
        json.identifier(claim.id());
        out.writeEndArray();
        out.writeStringField("type", type);
        out.writeArrayFieldStart("subject");
        out.writeStartObject();
        out.writeStringField("type", "Medication");
        out.writeFieldName("identifier");
        json.identifier(claim.subject());
        out.writeStringField("display", claim.subjectLabel());
        out.writeEndObject();
        out.writeEndArray();
        switch (type) {
            case "indication" -> indication();
            case "contraindication" -> contraindication(people);
            case "interaction" -> interaction();
            case "undesirable-effect" -> effect();
            default -> {}
        }
        people.references();
        if (type.equals("warning")) {
            warning();
        }
        out.writeEndObject();
    }

    private void indication() throws IOException {
        JsonGenerator out = json.out();
        out.writeObjectFieldStart("indication");
        json.reference("diseaseSymptomProcedure", claim.objectLabel(), claim.objectMatches());
        diseases();
        if (!claim.intent().isEmpty()) {
            json.reference("intendedEffect", String.join(", ", claim.intent()), List.of());
        }
        duration();
        therapies();
        out.writeEndObject();
    }

    private void contraindication(FhirPopulation people) throws IOException {
        JsonGenerator out = json.out();
        out.writeObjectFieldStart("contraindication");
        boolean substance = !claim.object().contains("/condition/") && !people.isObject();
        if (substance) {
            out.writeArrayFieldStart("otherTherapy");
            json.therapy("together with", claim.objectLabel(), claim.objectMatches());
            out.writeEndArray();
        } else {
            json.reference("diseaseSymptomProcedure", claim.objectLabel(), claim.objectMatches());
            diseases();
            therapies();
        }
        out.writeEndObject();
    }

    private void interaction() throws IOException {
        JsonGenerator out = json.out();
        out.writeObjectFieldStart("interaction");
        out.writeArrayFieldStart("interactant");
        out.writeStartObject();
        out.writeFieldName("itemCodeableConcept");
        json.concept(claim.objectLabel(), claim.objectMatches());
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void effect() throws IOException {
        JsonGenerator out = json.out();
        out.writeObjectFieldStart("undesirableEffect");
        json.reference("symptomConditionEffect", claim.objectLabel(), claim.objectMatches());
        if (!claim.circumstance().equals("TherapeuticUse")) {
            out.writeFieldName("classification");
            json.concept(claim.circumstance(), List.of());
        }
        out.writeEndObject();
    }

    private void warning() throws IOException {
        JsonGenerator out = json.out();
        out.writeObjectFieldStart("warning");
        out.writeStringField("description", claim.quote());
        out.writeFieldName("code");
        json.concept(claim.objectLabel(), claim.objectMatches());
        out.writeEndObject();
    }

    /** How the disease is, and what diseases there are beside it. */
    private void diseases() throws IOException {
        String status = String.join(
                ", ",
                claim.contexts().stream()
                        .filter(c -> STATUS.contains(c.type()))
                        .map(ContextLine::mention)
                        .toList());
        if (!status.isEmpty()) {
            json.reference("diseaseStatus", status, List.of());
        }
        List<ContextLine> beside = claim.contexts().stream()
                .filter(c -> c.type().equals("comorbidity") || c.type().equals("cause"))
                .filter(c -> !c.value().containsKey("presence"))
                .toList();
        if (!beside.isEmpty()) {
            json.out().writeArrayFieldStart("comorbidity");
            for (ContextLine context : beside) {
                json.reference(context.mention(), context.matches());
            }
            json.out().writeEndArray();
        }
    }

    private void duration() throws IOException {
        Optional<ContextLine> length = claim.contexts().stream()
                .filter(c -> c.type().equals("duration"))
                .findFirst();
        if (length.isPresent()) {
            json.out().writeStringField("durationString", length.get().mention());
        }
    }

    private void therapies() throws IOException {
        List<ContextLine> others = claim.contexts().stream()
                .filter(c -> THERAPIES.containsKey(c.type()))
                .toList();
        if (!others.isEmpty()) {
            json.out().writeArrayFieldStart("otherTherapy");
            for (ContextLine context : others) {
                json.therapy(THERAPIES.getOrDefault(context.type(), ""), context.mention(), context.matches());
            }
            json.out().writeEndArray();
        }
    }
}
