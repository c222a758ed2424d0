package dev.materia.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells crawlers that come again that the document they have is still the same, before anything is made ready for
 * servlets: half of the work of such a small answer. Every other request goes on.
 */
final class NotModifiedHandler extends Handler.Wrapper {

    private final ReleaseFilter gate;

    NotModifiedHandler(ReleaseFilter gate) {
        this.gate = gate;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields asked = request.getHeaders();
        String tag = asked.get(HttpHeader.IF_NONE_MATCH);
        if (tag != null
                && (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod()))
                && gate.unchanged(
                        request.getHttpURI().getPath(),
                        tag,
                        asked.getFields(HttpHeader.ACCEPT_ENCODING),
                        response.getHeaders()::put)) {
            response.setStatus(304);
            callback.succeeded();
            return true;
        }
        return super.handle(request, response, callback);
    }
}
