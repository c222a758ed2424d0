package dev.materia.server.claim;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses what would otherwise be passed over: a filter that is misspelled would give everything. */
final class KnownParameters {

    private KnownParameters() {}

    /**
     * Checks the names of parameters.
     *
     * @throws ProblemException 400 if one is not among {@code known}, or is given more than once
     */
    static void check(Parameters parameters, List<String> known) {
        for (String name : parameters.names()) {
            if (!known.contains(name)) {
                throw new ProblemException(HttpProblem.of(
                        400,
                        "parameter",
                        "There is no parameter '" + name + "' here",
                        "Use those that there are: " + String.join(", ", known) + "."));
            }
            if (parameters.all(name).size() > 1) {
                throw new ProblemException(HttpProblem.of(
                        400,
                        "parameter",
                        "The parameter '" + name + "' is given more than once",
                        "Give it once, and ask once for each value."));
            }
        }
    }

    /** The problem of values that are wrong, by parameter. */
    static ProblemException wrong(Map<String, String> errors) {
        return new ProblemException(HttpProblem.of(
                400,
                "parameter",
                "Wrong values: " + String.join(", ", errors.keySet()),
                errors.entrySet().stream()
                        .map(error -> error.getKey() + ": " + error.getValue())
                        .collect(Collectors.joining(" "))));
    }
}
