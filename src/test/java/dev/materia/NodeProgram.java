package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A script of {@code clients} that Node.js runs with packages of npm; they are kept from run to run. */
public final class NodeProgram {

    private static final Path NODE = Path.of("/usr/bin/node");

    private final Path folder;
    private final String script;

    private NodeProgram(Path folder, String script) {
        this.folder = folder;
        this.script = script;
    }

    /**
     * A script that can be run; the test is skipped where there is no Node.js, or no network at the first time.
     *
     * @param script its file's name
     * @param packages with their versions: {@code n3@2.13.12}
     */
    public static NodeProgram of(String script, String... packages) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(NODE), "needs Node.js");
        Path folder = Path.of("target/node", script).toAbsolutePath();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(script), Files.readString(Path.of("src/test/resources/clients", script)));
        Path done = folder.resolve("installed");
        if (!Files.exists(done)) {
            List<String> command = new ArrayList<>(
                    List.of("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--prefix", "."));
            command.addAll(List.of(packages));
            Process npm = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            boolean installed = npm.waitFor(180, TimeUnit.SECONDS) && npm.exitValue() == 0;
            assumeTrue(installed, "needs npm and a network: see " + folder.resolve("npm.log"));
            Files.createFile(done);
        }
        return new NodeProgram(folder, script);
    }

    /** The lines that it prints, given files. */
    public List<String> run(Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(NODE.toString(), script));
        for (Path file : files) {
            command.add(file.toAbsolutePath().toString());
        }
        Path out = Files.createTempFile(folder, "out", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(out)).isZero();
            return Files.readAllLines(out);
        } finally {
            Files.delete(out);
        }
    }
}
