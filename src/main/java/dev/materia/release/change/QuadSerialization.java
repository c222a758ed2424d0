package dev.materia.release.change;

import dev.materia.release.LenientErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.Quad;

/** How quads are put aside while a large dump is sorted. */
final class QuadSerialization implements SerializationFactory<Quad> {

    @Override
    public Sink<Quad> createSerializer(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        NQuads format = new NQuads();
        return new Sink<>() {
            @Override
            public void send(Quad quad) {
                try {
                    format.write(quad, writer);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void flush() {
                try {
                    writer.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                flush();
            }
        };
    }

    @Override
    public Iterator<Quad> createDeserializer(InputStream in) {
        return IteratorParsers.createIteratorNQuads(
                in, RiotLib.createParserProfile(new FactoryRDFStd(), new LenientErrors(), false));
    }
}
