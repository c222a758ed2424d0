package dev.materia.server;

import dev.materia.release.Release;
import dev.materia.server.document.Published;
import dev.materia.server.search.Search;
import dev.materia.server.sparql.Executor;
import dev.materia.server.sparql.Federation;
import dev.materia.server.sparql.QueryLimits;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A release over HTTP: SPARQL queries at {@code /sparql}, a document for every IRI below the base, the files of the
 * release, a home page. An embedded Fuseki with one data service that has one operation, query.
 */
public final class MateriaServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int THREADS = 64;

    /** Threads that no queries can hold, for everything else. */
    private static final int FREE_THREADS = 32;

    private static final int SMALL_BUFFER = 32 << 10;
    private static final int LARGE_BUFFER = 64 << 10;
    private static final int ANSWER_HEADERS = 8 << 10;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LEAST_BYTES_A_SECOND = 64;

    /** By then, the requests that began with the release before are over. */
    private static final long RELEASE_AFTER_SECONDS = 60;

    private final FusekiServer fuseki;
    private final URI address;
    private final ReleaseFilter gate;
    private final Function<Published, Router> fronts;
    private final Metrics metrics;

    private MateriaServer(
            FusekiServer fuseki, URI address, ReleaseFilter gate, Function<Published, Router> fronts, Metrics metrics) {
        this.fuseki = fuseki;
        this.address = address;
        this.gate = gate;
        this.fronts = fronts;
        this.metrics = metrics;
    }

    /**
     * Loads a release and serves it; the call returns when requests are answered.
     *
     * @throws MateriaException if the release cannot be read
     * @throws IOException if the port cannot be had; the message says what to do
     */
    public static MateriaServer start(Release release, ServerOptions options) throws MateriaException, IOException {
        Executor executor = new Executor(options.limits());
        Federation federation =
                new Federation(Set.copyOf(options.federate()), options.limits().queryTime());
        Metrics metrics = new Metrics(executor);
        Function<Published, Router> fronts = published -> new Router(published, executor, federation, metrics);
        ReleaseFilter gate = new ReleaseFilter(fronts.apply(Published.of(release)), metrics, options.slowReaders());
        FusekiServer fuseki = fuseki(gate, options);
        Server jetty = fuseki.getJettyServer();
        configure(jetty, options, gate);
        AccessLog.add(jetty, options.accessLog());
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw new IOException(options.host() + ":" + options.port() + ": " + refusal(e), e);
        }
        return new MateriaServer(fuseki, address(options.host(), fuseki.getPort()), gate, fronts, metrics);
    }

    /** Runs what nobody waits for. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "materia-aside");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Publishes another release in place of the one before. Requests under way finish with that; none waits, and none
     * is turned away.
     *
     * @throws MateriaException if the release cannot be read; the one before then stays
     * @throws IOException if its folder cannot be read
     */
    public void change(Release release) throws MateriaException, IOException {
        Router next = fronts.apply(Published.of(release));
        next.search().index();
        gate.change(next);
        // what was mapped of the release before is given back only when it is found to be garbage
        CompletableFuture.delayedExecutor(RELEASE_AFTER_SECONDS, TimeUnit.SECONDS, MateriaServer::aside)
                .execute(System::gc);
    }

    /** The release that is published now. */
    public Release release() {
        return gate.front().published().release();
    }

    /** Full-text search in it. */
    public Search search() {
        return gate.front().search();
    }

    /** Counts a new release that could not be published. */
    void countBroken() {
        metrics.refusedRelease();
    }

    /** Why nothing can listen there, and what to do. */
    private static String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "unknown host; give an address of this machine, or 0.0.0.0 for all";
            }
            if (cause instanceof BindException && message.contains("assign requested address")) {
                return "not an address of this machine; give one of its addresses, or 0.0.0.0 for all";
            }
            if (cause instanceof SocketException && message.contains("Permission denied")) {
                return "permission is denied; choose a port from 1024 on";
            }
        }
        return "cannot listen there; another program may be using the port: choose another, or 0 for one that is free";
    }

    private static FusekiServer fuseki(ReleaseFilter gate, ServerOptions options) {
        return FusekiServer.create()
                .fusekiModules(FusekiModules.create())
                .port(options.port())
                .numServerThreads(4, Math.max(THREADS, FREE_THREADS + Executor.threads(options.limits())))
                .registerOperation(Operation.Query, new QueryOperation())
                .add(
                        "/sparql",
                        DataService.newBuilder(DatasetGraphFactory.empty()).addEndpoint(Operation.Query))
                .addFilter("/*", gate)
                .build();
    }

    /** How long a connection may be silent: longer than any query, so that one that runs out of time is answered. */
    static Duration idle(QueryLimits limits) {
        Duration longest = limits.queryTime().plus(GRACE);
        return longest.compareTo(IDLE) > 0 ? longest : IDLE;
    }

    private static void configure(Server jetty, ServerOptions options, ReleaseFilter gate) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(options.host());
                server.setIdleTimeout(idle(options.limits()).toMillis());
                configure(
                        server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
            }
        }
        jetty.setErrorHandler(new JettyErrors());
        if (jetty.getHandler() instanceof ServletContextHandler context) {
            context.setErrorHandler(new JettyErrors());
            GracefulHandler graceful = new GracefulHandler();
            graceful.setHandler(context);
            NotModifiedHandler unchanged = new NotModifiedHandler(gate);
            unchanged.setHandler(graceful);
            jetty.setHandler(unchanged);
        }
        jetty.setStopTimeout(PATIENCE.toMillis());
    }

    /**
     * Fuseki asks for 5 MB of output buffer and half a megabyte of header space for each request, which is most of the
     * work of a small answer.
     */
    private static void configure(HttpConfiguration http) {
        http.setOutputBufferSize(SMALL_BUFFER);
        http.setOutputAggregationSize(SMALL_BUFFER);
        http.setRequestHeaderSize(LARGE_BUFFER);
        http.setResponseHeaderSize(ANSWER_HEADERS);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.addCustomizer(Headers::onEveryAnswer);
        http.setMinRequestDataRate(LEAST_BYTES_A_SECOND);
    }

    private static URI address(String host, int port) {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + port + "/");
    }

    /** Where the server answers: {@code http://127.0.0.1:3030/}. */
    public URI address() {
        return address;
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, lets those under way finish for up to five seconds, then stops. */
    public void stop() {
        fuseki.stop();
    }

    /** The same as {@link #stop}. */
    @Override
    public void close() {
        stop();
    }
}
