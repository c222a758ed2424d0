package dev.materia.server.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.claim.ClaimJson;
import dev.materia.release.claim.ClaimTable;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.WebLink;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code /claims.json} and {@code /claims.csv}: claims by drug, property, condition, polarity and so on, a page at a
 * time. The link {@code next} leads on (RFC 8288).
 */
public final class ClaimsHandler implements Handler {

    /** Their address without the ending. */
    public static final String ADDRESS = "/claims";

    private static final JsonFactory JSON = new JsonFactory();

    private final Claims claims;

    /** Answers with {@code claims}. */
    public ClaimsHandler(Claims claims) {
        this.claims = claims;
    }

    private static final List<String> FORMATS = List.of("json", "csv");

    private static final List<String> NAMES = Stream.concat(
                    ClaimFilter.NAMES.stream(), Stream.of("condition", "limit", "offset", "format"))
            .toList();

    private record Form(String mediaType) implements Offer {}

    private static final List<Form> FORMS = List.of(new Form("application/json"), new Form("text/csv"));

    @Override
    public void handle(Exchange exchange) throws IOException {
        TreeMap<String, String> errors = new TreeMap<>();
        Parameters parameters = exchange.query();
        KnownParameters.check(parameters, NAMES);
        Form form;
        String format = parameters.first("format").orElse("");
        if (!format.isEmpty()) {
            form = FORMS.get(format.equals("csv") ? 1 : 0);
            if (!FORMATS.contains(format)) {
                errors.put("format", "Must be one of " + String.join(", ", FORMATS) + ".");
            }
        } else if (exchange.path().equals(ADDRESS)) {
            exchange.vary("Accept");
            form = exchange.accept()
                    .choose(FORMS)
                    .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                            FORMS.stream().map(Form::mediaType).toList())));
        } else {
            form = FORMS.get(exchange.path().endsWith(".csv") ? 1 : 0);
        }
        ClaimFilter filter = ClaimFilter.of(name -> parameters.first(name).orElse(""), errors);
        if (!errors.isEmpty()) {
            throw KnownParameters.wrong(errors);
        }
        Claims.Page page = claims.find(filter);
        String ending = form.mediaType().equals("text/csv") ? ".csv" : ".json";
        String next = next(filter, page, ending);
        if (!next.isEmpty()) {
            exchange.response().addHeader("Link", new WebLink(next, "next").field());
        }
        exchange.response().setHeader("X-Total-Count", Integer.toString(page.total()));
        byte[] body = ending.equals(".csv") ? csv(page) : json(filter, page, next);
        exchange.send(
                Body.of(ending.equals(".csv") ? "text/csv; charset=utf-8" : "application/json", body),
                claims.published().modified());
    }

    private static String next(ClaimFilter filter, Claims.Page page, String ending) {
        long offset = (long) filter.offset() + filter.limit();
        return offset >= page.total()
                ? ""
                : ADDRESS + ending + "?"
                        + filter.given().entrySet().stream()
                                .map(each -> each.getKey() + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8) + "&")
                                .collect(Collectors.joining())
                        + "limit=" + filter.limit() + "&offset=" + offset;
    }

    private static byte[] csv(Claims.Page page) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = ClaimTable.printer(text)) {
            for (PublishedClaim claim : page.claims()) {
                ClaimTable.print(claim, printer);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(ClaimFilter filter, Claims.Page page, String next) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("total", page.total());
            json.writeNumberField("offset", filter.offset());
            json.writeNumberField("limit", filter.limit());
            if (!next.isEmpty()) {
                json.writeStringField("next", next);
            }
            json.writeArrayFieldStart("claims");
            for (PublishedClaim claim : page.claims()) {
                ClaimJson.write(claim, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
