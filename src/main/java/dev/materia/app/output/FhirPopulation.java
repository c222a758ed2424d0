package dev.materia.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whom a claim holds for, as contained {@code Group} resources of FHIR R5: one for each age, since ages are
 * alternatives, each with what else holds of the people.
 */
final class FhirPopulation {

    private static final Set<String> OTHERS = Set.of("population", "setting");

    private final FhirElements json;
    private final boolean object;
    private final ClaimLine claim;
    private final List<ContextLine> ages = new ArrayList<>();
    private final List<ContextLine> others = new ArrayList<>();

    FhirPopulation(ClaimLine claim, FhirElements json) {
        this.json = json;
        this.claim = claim;
        this.object = claim.object().contains("/population/");
        for (ContextLine context : claim.contexts()) {
            if (context.type().equals("age")) {
                ages.add(context);
            } else if (OTHERS.contains(context.type()) || context.value().containsKey("presence")) {
                others.add(context);
            }
        }
    }

    /** Whether the object of the claim itself is a group of people. */
    boolean isObject() {
        return object;
    }

    private int size() {
        return ages.isEmpty() && (!others.isEmpty() || object) ? 1 : ages.size();
    }

    /** The {@code contained} groups, if there are any. */
    void contained() throws IOException {
        if (size() == 0) {
            return;
        }
        json.out().writeArrayFieldStart("contained");
        for (int i = 0; i < size(); i++) {
            group(i);
        }
        json.out().writeEndArray();
    }

    /** The {@code population} that refers to them. */
    void references() throws IOException {
        if (size() == 0) {
            return;
        }
        JsonGenerator out = json.out();
        out.writeArrayFieldStart("population");
        for (int i = 0; i < size(); i++) {
            out.writeStartObject();
            out.writeStringField("reference", "#" + name(i));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String name(int number) {
        return "population-" + (number + 1);
    }

    private void group(int number) throws IOException {
        JsonGenerator out = json.out();
        out.writeStartObject();
        out.writeStringField("resourceType", "Group");
        out.writeStringField("id", name(number));
        out.writeStringField("type", "person");
        out.writeStringField("membership", "definitional");
        out.writeArrayFieldStart("characteristic");
        if (object) {
            words("population", claim.objectLabel(), claim.objectMatches(), false);
        }
        if (number < ages.size()) {
            age(ages.get(number));
        }
        for (ContextLine context : others) {
            boolean excluded = "excluded".equals(context.value().get("presence"));
            words(context.type(), context.mention(), context.matches(), excluded);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void words(String type, String text, List<String> matches, boolean excluded) throws IOException {
        JsonGenerator out = json.out();
        out.writeStartObject();
        out.writeFieldName("code");
        json.concept(type, List.of());
        out.writeFieldName("valueCodeableConcept");
        json.concept(text, matches);
        out.writeBooleanField("exclude", excluded);
        out.writeEndObject();
    }

    private void age(ContextLine age) throws IOException {
        words("age group", age.mention(), age.matches(), false);
        bound(age, "min", ">=", ">");
        bound(age, "max", "<=", "<");
    }

    /** One end of an age range, in months or days of UCUM. */
    private void bound(ContextLine age, String end, String inclusive, String exclusive) throws IOException {
        JsonGenerator out = json.out();
        for (List<String> unit : List.of(List.of("Months", "mo", "months"), List.of("Days", "d", "days"))) {
            if (age.value().get(end + unit.get(0)) instanceof Integer number) {
                out.writeStartObject();
                out.writeFieldName("code");
                json.concept("age", List.of());
                out.writeObjectFieldStart("valueQuantity");
                out.writeNumberField("value", number);
                out.writeStringField("comparator", age.value().containsKey(end + "Exclusive") ? exclusive : inclusive);
                out.writeStringField("unit", unit.get(2));
                out.writeStringField("system", "http://unitsofmeasure.org");
                out.writeStringField("code", unit.get(1));
                out.writeEndObject();
                out.writeBooleanField("exclude", false);
                out.writeEndObject();
            }
        }
    }
}
