package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.ConceptType;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one vocabulary, each in a form of its own, plain or gzipped, and hands over their entries: tables
 * and mapping sets as they come, what needs all files (MeSH, SKOS) at the end.
 */
public final class VocabularyReader {

    private static final int START = 1 << 14;
    private static final Pattern YEAR =
            Pattern.compile("(?:mesh|desc|supp)((?:19|20)\\d\\d)", Pattern.CASE_INSENSITIVE);

    private final MeshRecords mesh = new MeshRecords();
    private final List<String> meshFiles = new ArrayList<>();
    private final VocabularyMetadata heading = new VocabularyMetadata();
    private boolean mappings;
    private final @Nullable ConceptType otherwise;
    private final Progress progress;
    private final EntryConsumer entries;

    /**
     * A reader.
     *
     * @param otherwise the type of concepts for which their file gives none, if they are to have one
     * @param progress hears how it goes
     * @param entries takes what is found
     */
    public VocabularyReader(@Nullable ConceptType otherwise, Progress progress, EntryConsumer entries) {
        this.otherwise = otherwise;
        this.progress = progress;
        this.entries = entries;
    }

    /** The version that the files give themselves, if they do. */
    public Optional<String> version() {
        return heading.version();
    }

    /** The licence that the files give themselves, if they do. */
    public Optional<String> license() {
        return heading.license();
    }

    /** Whether some file was a mapping set, which may say that there is nothing to link. */
    public boolean hasMappings() {
        return mappings;
    }

    /** Whether some file was MeSH. */
    public boolean isMesh() {
        return !mesh.isEmpty();
    }

    /**
     * Reads a file.
     *
     * @param name what to call it
     * @throws MateriaException if it is no vocabulary, cut short or wrong; the message says where
     */
    public void read(Path file, String name) throws MateriaException {
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = unpacked(new BufferedInputStream(
                        new CountedInput(raw, progress, "Reading " + fileName(name), Files.size(file)), 1 << 16))) {
            in.mark(START);
            byte[] start = in.readNBytes(START);
            in.reset();
            read(VocabularyFormat.of(plain, start), in, name);
        } catch (MateriaException e) {
            throw located(plain, e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(name, e);
        } catch (RiotException e) {
            throw riot(name, e);
        } catch (BadVocabularyException e) {
            throw new MateriaException(at(name, e.problem()), e);
        }
        Matcher year = YEAR.matcher(fileName(name));
        if (isMesh()) {
            meshFiles.add(name);
        }
        if (isMesh() && year.find()) {
            heading.version(year.group(1));
        }
    }

    private void read(VocabularyFormat form, InputStream in, String name) throws IOException, MateriaException {
        switch (form) {
            case MESH_XML -> new MeshXml(mesh).read(in, name);
            case SSSOM -> {
                mappings = true;
                new SssomTable().read(lines(in), name, heading, entries);
            }
            case TERMS -> TermTable.read(lines(in), name, otherwise, entries);
            case N_TRIPLES, TURTLE, RDF_XML -> readRdf(form, in, name);
        }
    }

    /** RDF is MeSH if a term of NLM's schema comes before the first concept of SKOS. */
    private void readRdf(VocabularyFormat form, InputStream in, String name) throws IOException, MateriaException {
        MeshRdf meshRdf = new MeshRdf(mesh);
        SkosRdf skos = new SkosRdf(heading, progress);
        boolean[] isMesh = {false};
        FailureRecordingStream source = new FailureRecordingStream(in);
        StreamRDF either = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                isMesh[0] = isMesh[0] || triple.getPredicate().getURI().startsWith(MeshRdf.SCHEMA);
                meshRdf.triple(triple);
                if (!isMesh[0]) {
                    skos.triple(triple);
                }
            }
        };
        try {
            RDFParser.source(source)
                    .forceLang(Objects.requireNonNull(form.lang()))
                    .base("urn:materia:vocabulary")
                    .checking(form != VocabularyFormat.N_TRIPLES)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(either);
        } catch (RiotException e) {
            source.rethrow();
            throw e;
        }
        source.rethrow();
        if (isMesh[0]) {
            meshRdf.finish();
            meshRdf.year().ifPresent(heading::version);
        } else {
            skos.finish(otherwise, name, entries);
        }
    }

    /**
     * Hands over what needed all files.
     *
     * @throws MateriaException if the files together make no vocabulary
     */
    public void finish() throws MateriaException {
        String name = String.join(", ", meshFiles);
        try {
            mesh.finish(name, progress, entries);
        } catch (MateriaException e) {
            throw located(name, e);
        }
    }

    /** The error, with the file that it is about. */
    private static MateriaException located(String name, MateriaException e) {
        return e.problem().where().startsWith(name) ? e : new MateriaException(at(name, e.problem()), e);
    }

    private static Problem at(String name, Problem problem) {
        return new Problem(name + ": " + problem.where(), problem.found(), problem.remedy());
    }

    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static MateriaException riot(String name, RiotException e) {
        if (e.getCause() instanceof IOException io) {
            return unreadable(name, io);
        }
        String message = Objects.requireNonNullElse(e.getMessage(), "unknown error");
        return new MateriaException(
                new Problem(name, "is not valid RDF: " + message, "get the file again, or correct that place"), e);
    }

    private static MateriaException unreadable(String name, Exception failure) {
        Throwable e =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        if (e instanceof EOFException) {
            return wrong(name, "is cut short: its compressed data have no end", "get the file again, whole", e);
        }
        if (e instanceof ZipException) {
            return wrong(name, "is damaged: " + e.getMessage(), "get the file again", e);
        }
        if (e instanceof CharacterCodingException) {
            return wrong(name, "is not UTF-8", "save it as UTF-8", e);
        }
        if (e instanceof NoSuchFileException) {
            return wrong(name, "no such file", "check the path", e);
        }
        return wrong(name, "cannot be read (" + e.getMessage() + ")", "check the file and its permissions", e);
    }

    private static MateriaException wrong(String name, String found, String remedy, Throwable cause) {
        return new MateriaException(new Problem(name, found, remedy), cause);
    }
}
