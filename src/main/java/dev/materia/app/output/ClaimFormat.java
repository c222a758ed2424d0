package dev.materia.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.claim.Frequency;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How {@code materia extract} prints claims: text, to be written as UTF-8, each line ended by a line feed on every
 * system.
 */
public enum ClaimFormat {
    /**
     * JSON Lines: one object a line, its keys in the order of {@link ClaimLine}'s components; the last of them only
     * where an explanation is asked for.
     */
    JSONL {
        @Override
        public String header(boolean explained) {
            return "";
        }

        @Override
        public String line(ClaimLine claim, boolean explained) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(line)) {
                json.writeStartObject();
                List<String> names = ClaimLine.names(explained);
                List<Object> values = claim.values(explained);
                for (int i = 0; i < values.size(); i++) {
                    json.writeFieldName(names.get(i));
                    writeJson(json, values.get(i));
                }
                writeFrequencies(json, claim.frequencies());
                json.writeEndObject();
            } catch (IOException impossible) {
                throw new IllegalStateException("a string writer does not fail", impossible);
            }
            return line.append('\n').toString();
        }
    },
    /**
     * Tab-separated values with a header line. In a value, backslash, tab, line feed and carriage return are written
     * {@code \\}, {@code \t}, {@code \n} and {@code \r}; the members of a list are separated by a space, as they are
     * IRIs, which hold none, or JSON objects.
     */
    TSV {
        @Override
        public String header(boolean explained) {
            return String.join("\t", ClaimLine.names(explained)) + '\n';
        }

        @Override
        public String line(ClaimLine claim, boolean explained) {
            return claim.values(explained).stream().map(ClaimFormat::cell).collect(Collectors.joining("\t", "", "\n"));
        }
    },
    /**
     * NDJSON of FHIR R5, one {@code ClinicalUseDefinition} a line, as FHIR's bulk data has it
     * ({@code application/fhir+ndjson}); claims that FHIR has no place for are left out, and so are further wordings of
     * a claim. An explanation is not printed.
     */
    FHIR {
        @Override
        public String header(boolean explained) {
            return "";
        }

        @Override
        public String line(ClaimLine claim, boolean explained) {
            return claim.further() ? "" : FhirClaim.line(claim);
        }
    };

    private static final JsonFactory JSON = new JsonFactory();

    /** What stands before the first claim; may be empty. {@code explained} adds what made each claim. */
    public abstract String header(boolean explained);

    /** One claim, with the line feed that ends it. */
    public abstract String line(ClaimLine claim, boolean explained);

    /**
     * The frequencies of an effect; those that best stand for it, of the drug and beside it of a comparator, alone too.
     */
    private static void writeFrequencies(JsonGenerator json, List<Frequency> frequencies) throws IOException {
        if (frequencies.isEmpty()) {
            return;
        }
        Optional<Frequency> first = frequencies.stream()
                .filter(f -> !f.comparator() && f.isExact())
                .min(Comparator.comparing((Frequency f) -> f.arm().isEmpty())
                        .thenComparing(f -> beside(f, frequencies).isEmpty()));
        if (first.isPresent()) {
            json.writeNumberField("frequency", first.get().lower());
            Optional<Frequency> compared = beside(first.get(), frequencies);
            if (compared.isPresent()) {
                json.writeNumberField("comparator", compared.get().lower());
            }
        }
        json.writeArrayFieldStart("frequencies");
        for (Frequency frequency : frequencies) {
            json.writeStartObject();
            json.writeStringField("arm", frequency.arm());
            json.writeBooleanField("comparator", frequency.comparator());
            json.writeNumberField("lower", frequency.lower());
            json.writeNumberField("upper", frequency.upper());
            if (frequency.affected() != null) {
                json.writeNumberField("affected", frequency.affected());
            }
            if (frequency.total() != null) {
                json.writeNumberField("total", frequency.total());
            }
            json.writeStringField("printed", frequency.printed());
            json.writeStringField("population", frequency.population());
            json.writeStringField("row", frequency.row());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The exact frequency of a comparator that stands beside one of the drug. */
    private static Optional<Frequency> beside(Frequency drug, List<Frequency> frequencies) {
        return frequencies.stream()
                .filter(f -> f.comparator() && f.isExact() && f.isBeside(drug))
                .findFirst();
    }

    private static void writeJson(JsonGenerator json, Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object member : list) {
                writeJson(json, member);
            }
            json.writeEndArray();
        } else if (value instanceof ContextLine context) {
            context.write(json);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** A member of a list in a cell: a context as a JSON object, which holds no line feed. */
    private static String member(Object member) {
        return member instanceof ContextLine context ? context.json() : member.toString();
    }

    private static String cell(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(ClaimFormat::member).collect(Collectors.joining(" "))
                : value.toString();
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
