package dev.materia.claim.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim as a careful reader found it. The sentence is not kept, for it is other people's: its place and hash are.
 *
 * @param predicate local name
 * @param object the words that name the object
 * @param mesh descriptors that are right for it
 * @param polarity {@code affirmed} or {@code denied}
 * @param circumstance local name
 * @param optional whether two readers could differ
 * @param start of the sentence, in code points of the article
 * @param end after it
 * @param sha256 the first 16 hex digits over the sentence in UTF-8; empty where the sentence itself is at hand
 */
record GoldClaim(
        String predicate,
        String object,
        List<String> mesh,
        String polarity,
        String circumstance,
        boolean optional,
        int start,
        int end,
        String sha256) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The claims of a file in JSON Lines. */
    static List<GoldClaim> read(Path file) throws IOException {
        List<GoldClaim> claims = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode node = JSON.readTree(line);
                List<String> mesh = new ArrayList<>();
                node.path("mesh").forEach(m -> mesh.add(m.asText()));
                claims.add(new GoldClaim(
                        node.path("predicate").asText(),
                        node.path("object").asText(),
                        List.copyOf(mesh),
                        node.path("polarity").asText(),
                        node.path("circumstance").asText(),
                        node.path("optional").asBoolean(),
                        node.path("start").asInt(),
                        node.path("end").asInt(),
                        node.path("sha256").asText()));
            }
        }
        return claims;
    }
}
