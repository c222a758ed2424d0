package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Virtuoso Open Source as Debian packages it, with its default rights and the right to update. */
class PushToVirtuosoTest extends PushedStore {

    private static final Path SERVER = Path.of("/usr/bin/virtuoso-t");
    private static final Path CLIENT = Path.of("/usr/bin/isql-vt");

    @Override
    StoreProcess start(Path empty, int port) throws IOException, InterruptedException {
        boolean installed = Files.isExecutable(SERVER) && Files.isExecutable(CLIENT);
        if ("required".equals(System.getenv("MATERIA_VIRTUOSO"))) {
            assertThat(installed).as(SERVER + " is installed").isTrue();
        }
        assumeTrue(installed, "needs Virtuoso: apt-get install virtuoso-opensource-7-bin");
        String sql = "127.0.0.1:" + StoreProcess.freePort();
        Files.writeString(empty.resolve("virtuoso.ini"), """
                [Database]
                DatabaseFile = virtuoso.db
                ErrorLogFile = virtuoso.log
                LockFile = virtuoso.lck
                TransactionFile = virtuoso.trx
                [Parameters]
                ServerPort = %s
                NumberOfBuffers = 10000
                [HTTPServer]
                ServerPort = 127.0.0.1:%d
                ServerRoot = .
                """.formatted(sql, port));
        StoreProcess store = StoreProcess.start(
                empty,
                URI.create("http://127.0.0.1:" + port + "/sparql"),
                List.of(SERVER.toString(), "+configfile", "virtuoso.ini", "+foreground"));
        Process grant = new ProcessBuilder(
                        CLIENT.toString(), sql, "dba", "dba", "exec=GRANT SPARQL_UPDATE TO \"SPARQL\";")
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .redirectOutput(empty.resolve("grant.log").toFile())
                .start();
        assertThat(grant.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(grant.exitValue())
                .as(Files.readString(empty.resolve("grant.log")))
                .isZero();
        return store;
    }

    @Override
    String path(String protocol) {
        return "/sparql";
    }

    @Override
    String queries() {
        return "/sparql";
    }

    /** Virtuoso keeps numbers and truth values in one of their forms, and turns a duration into a number. */
    @Override
    Node comparable(Node term) {
        if (!term.isLiteral()) {
            return term;
        }
        if (XSDDatatype.XSDduration.equals(term.getLiteralDatatype())) {
            return NodeFactory.createLiteralString("a duration");
        }
        return term.getLiteralValue() instanceof Boolean || term.getLiteralValue() instanceof Number
                ? NodeFactory.createLiteralDT(term.getLiteralValue().toString(), term.getLiteralDatatype())
                : term;
    }
}
