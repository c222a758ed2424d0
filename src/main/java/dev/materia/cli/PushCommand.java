package dev.materia.cli;

import dev.materia.app.PushRun;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a release to somebody's store. */
@Command(
        name = "push",
        sortOptions = false,
        description = {
            "Uploads a release to a triple store, graph by graph. Only new or changed graphs are sent; graphs of an"
                    + " earlier push that the release no longer contains are deleted. After an error, run it again to"
                    + " continue. The store keeps a record of the uploaded graphs in the graph {base}pushed.",
            ""
        },
        footer = {
            "",
            "The password for --user is read from the environment variable MATERIA_PASSWORD; in place of both, a bearer"
                    + " token from MATERIA_TOKEN.",
            "",
            "Examples:",
            "  materia push release --to http://localhost:3030/drugs",
            "  materia push release \\",
            "      --to http://localhost:8080/rdf4j-server/repositories/drugs",
            "  MATERIA_PASSWORD=... materia push release \\",
            "      --to https://example.org/sparql --protocol update --user me"
        })
final class PushCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The folder of the release.")
    private Path release = Path.of("");

    @Option(names = "--to", paramLabel = "URL", required = true, description = "The address of the store.")
    private String address = "";

    @Option(
            names = "--protocol",
            paramLabel = "auto|gsp|update",
            defaultValue = "AUTO",
            description = "gsp: SPARQL Graph Store Protocol; update: SPARQL Update; auto: whatever the store takes."
                    + " Default: auto")
    private PushRun.Protocol protocol = PushRun.Protocol.AUTO;

    @Option(
            names = "--query",
            paramLabel = "URL",
            description = "The store's address for queries, where updates have another. Default: the same.")
    private @Nullable String query;

    @Option(names = "--user", paramLabel = "NAME", description = "The name to log in with.")
    private @Nullable String user;

    @Option(names = "--all", description = "Send every graph, whatever the store remembers.")
    private boolean all;

    @Mixin
    private CommonOptions common = new CommonOptions();

    PushCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Optional<URI> queries = query == null ? Optional.empty() : Optional.of(uri("--query", query));
        PushRun run = new PushRun(uri("--to", address), protocol, queries, authorization(), all);
        String line = run.push(release, each -> {
            if (common.verbose()) {
                console.say(each);
            }
        });
        console.say(address + ": " + line);
        return 0;
    }

    private Optional<String> authorization() {
        String token = environment.get("MATERIA_TOKEN");
        if (user == null) {
            return Optional.ofNullable(token).map(each -> "Bearer " + each);
        }
        String password = environment.get("MATERIA_PASSWORD");
        if (password == null) {
            throw new WrongUsage("--user: set the password in the environment variable MATERIA_PASSWORD");
        }
        return Optional.of(PushRun.basic(user, password));
    }

    private static URI uri(String option, String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new WrongUsage(option + ": " + text + " is not an address: " + e.getReason());
        }
        throw new WrongUsage(option + ": " + text + " is not the address of a store, such as http://localhost:3030/ds");
    }
}
