import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** Jetty alone, which answers everything with 304: the most that a server built on it could do. */
public final class Bare {

    private static final HttpField TAG = new PreEncodedHttpField(HttpHeader.ETAG, "\"bare\"");

    private Bare() {}

    public static void main(String[] arguments) throws Exception {
        Server server = new Server(Integer.parseInt(arguments[0]));
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.setStatus(304);
                response.getHeaders().put(TAG);
                callback.succeeded();
                return true;
            }
        });
        server.start();
        server.join();
    }
}
