package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class MappingsTest {

    private static final Path SCHEMA =
            Path.of("../shared/data/suites/sssom/project/jsonschema/sssom_schema.schema.json");

    @Test
    void isATableOfCuries() throws IOException {
        assertThat(lines(Samples.CATALOGUE)
                        .filter(l -> !l.startsWith("#"))
                        .map(l -> l.replaceFirst("^record:[0-9a-f]{16}\t", "")))
                .containsExactly(
                        "record_id\tsubject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification",
                        "drug:baclofen\tbaclofen\tskos:exactMatch\tmesh:D001418\t\tsemapv:ManualMappingCuration",
                        "drug:tizanidine\ttizanidine\tskos:exactMatch\tmesh:C023754\t\tsemapv:ManualMappingCuration",
                        "condition:spasticity\tmuscle spasticity\tskos:closeMatch\tns1:1\t\tsemapv:ManualMappingCuration",
                        "condition:spasticity\tmuscle spasticity\tskos:exactMatch\tmesh:D009128\t\tsemapv:ManualMappingCuration");
    }

    @Test
    void everyPrefixIsDeclaredAndNoOther() throws IOException {
        JsonNode header = header(Samples.CATALOGUE);
        assertThat(header.get("curie_map").properties())
                .extracting(e -> e.getKey() + " " + e.getValue().asText())
                .containsExactlyInAnyOrder(
                        "condition https://drugs.example/condition/",
                        "drug https://drugs.example/drug/",
                        "mesh http://id.nlm.nih.gov/mesh/",
                        "record https://drugs.example/mappings#",
                        "ns1 urn:example:",
                        "semapv https://w3id.org/semapv/vocab/",
                        "skos http://www.w3.org/2004/02/skos/core#");
        assertThat(header.get("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(header.get("sssom_version").asText()).isEqualTo("1.1");
        assertThat(header.get("mapping_set_title").asText()).startsWith("Two \"drugs\" & more:");
    }

    @Test
    void eachRecordHasAnIdOfItsOwn() throws IOException {
        List<String> ids = lines(Samples.CATALOGUE)
                .filter(l -> l.startsWith("record:"))
                .map(l -> l.substring(0, l.indexOf('\t')))
                .toList();
        assertThat(ids).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.matches("record:[0-9a-f]{16}"));
    }

    @Test
    void aHeaderHoldsAnyTitle() throws IOException {
        String title = "back\\slash: # \"quote\"\n\ttab\u0001 é 💊";
        JsonNode header = header(new Catalogue(Samples.IRIS, title, null, null));
        assertThat(header.get("mapping_set_title").asText()).startsWith(title);
        assertThat(header.get("license").asText()).isEqualTo("https://w3id.org/sssom/license/unspecified");
    }

    @Test
    void meetsTheSchemaOfSssom() throws IOException {
        assumeThat(SCHEMA).as("the SSSOM schema is there").exists();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                .getSchema(new ObjectMapper().readTree(Files.readString(SCHEMA)));
        ObjectNode set = (ObjectNode) header(Samples.CATALOGUE);
        ArrayNode mappings = set.putArray("mappings");
        List<String> table =
                lines(Samples.CATALOGUE).filter(l -> !l.startsWith("#")).toList();
        String[] columns = table.get(0).split("\t", -1);
        for (String line : table.subList(1, table.size())) {
            String[] fields = line.split("\t", -1);
            ObjectNode mapping = mappings.addObject();
            for (int i = 0; i < columns.length; i++) {
                mapping.put(columns[i], fields[i]);
            }
        }
        JsonNode definition = new ObjectMapper().readTree(Files.readString(SCHEMA));
        assertThat(definition.get("$defs").has("MappingSet")).isTrue();
        JsonSchema mappingSet = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                .getSchema(((ObjectNode) definition).put("$ref", "#/$defs/MappingSet"));
        assertThat(schema.validate(set)).isEmpty();
        assertThat(mappingSet.validate(set)).isEmpty();
        // the same test must see a set that is wrong
        mappings.addObject().put("subject_id", "drug:x").put("no_such_slot", 1);
        assertThat(mappingSet.validate(set)).isNotEmpty();
    }

    private static JsonNode header(Catalogue catalogue) throws IOException {
        String yaml = lines(catalogue)
                .filter(l -> l.startsWith("#"))
                .map(l -> l.substring(2))
                .collect(Collectors.joining("\n"));
        return new YAMLMapper().readTree(yaml);
    }

    private static Stream<String> lines(Catalogue catalogue) throws IOException {
        DatasetGraph data = Samples.twoDrugs();
        data.add(
                Samples.iri("monograph/baclofen"),
                Samples.iri("condition/spasticity"),
                SKOS.closeMatch.asNode(),
                Samples.english("a literal is no mapping"));
        StringWriter out = new StringWriter();
        new Mappings(Samples.table(data), Prefixes.of(Samples.IRIS.base()), java.util.Map.of())
                .write(catalogue, "0123", out);
        return out.toString().lines();
    }
}
