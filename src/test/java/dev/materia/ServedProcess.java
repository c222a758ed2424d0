package dev.materia;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code materia serve} in a process of its own, of the classes at hand. */
final class ServedProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Process process;
    private final Path err;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServedProcess(Process process, Path err, URI address) {
        this.process = process;
        this.err = err;
        this.address = address;
    }

    /**
     * Serves {@code release} at a free port, with these options of the Java machine; {@code err} takes what it says.
     */
    static ServedProcess of(Path release, Path err, String... options) throws IOException {
        return in(Path.of(""), release, err, options);
    }

    /** The same with {@code folder} as the current one. */
    static ServedProcess in(Path folder, Path release, Path err, String... options) throws IOException {
        List<String> command = command(List.of(options), "serve", release.toString(), "--port", "0");
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectError(err.toFile())
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("no address: " + Files.readString(err));
            }
            return new ServedProcess(process, err, URI.create(line));
        }
    }

    /** Materia's command line in a Java machine with these options. */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(options);
        // another folder may be the current one
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", classes, "dev.materia.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends it a signal: {@code HUP}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** What it has said on standard error. */
    String said() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether that comes true in time. */
    static boolean within(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
