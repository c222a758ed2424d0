package dev.materia.cli;

import dev.materia.app.Pipeline;
import dev.materia.app.output.ClaimFormat;
import dev.materia.app.serving.RunningServer;
import dev.materia.app.serving.ServeOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A little of everything on the bundled monograph. The launcher runs it once while Java notes which classes are loaded,
 * and later starts have them at hand.
 */
@Command(name = "rehearse", hidden = true, description = "Does a little of everything, for the launcher's sake.")
final class CdsTrainingCommand implements Callable<Integer> {

    private static final String QUERY = "ASK { ?claim a <https://w3id.org/materia/ontology#Claim> }";

    private final Console console;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    CdsTrainingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        OutputStream nowhere = OutputStream.nullOutputStream();
        InputStream nothing = InputStream.nullInputStream();
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            Pipeline pipeline = new Pipeline(reading.settings(), narrator);
            pipeline.extract(
                    List.of(),
                    nothing,
                    claim -> nowhere.write(ClaimFormat.JSONL.line(claim, false).getBytes(StandardCharsets.UTF_8)));
            try (RunningServer site = pipeline.serve(List.of(), nothing, ServeOptions.at("127.0.0.1", 0))) {
                get(site.address(), "text/html");
                get(site.address() + "drug/baclofen", "text/turtle");
                get(site.address() + "drug/baclofen", "text/html");
                get(
                        site.address() + "sparql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8),
                        "application/sparql-results+json");
            }
        }
        return 0;
    }

    private static void get(String address, String mediaType) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Accept", mediaType);
        try (InputStream answer = connection.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
