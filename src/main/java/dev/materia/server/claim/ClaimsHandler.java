package dev.materia.server.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.claim.ClaimJson;
import dev.materia.release.claim.ClaimTable;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.server.document.NearbyAddresses;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.Parameters;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.WebLink;
import dev.materia.server.page.Page;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code /claims}: claims by drug, property, condition, polarity and so on, a page at a time, as JSON, as CSV and as a
 * page for people. The link {@code next} leads on (RFC 8288).
 */
public final class ClaimsHandler implements Handler {

    /** Their address without the ending. */
    public static final String ADDRESS = "/claims";

    private static final JsonFactory JSON = new JsonFactory();

    /** Claims of a page for people, which shows each with its sentences. */
    private static final int ON_A_PAGE = 50;

    /** Names of one kind that may be meant by a name that is not known. */
    private static final int SUGGESTED = 3;

    private final Claims claims;
    private final NearbyAddresses nearby;
    private final BiFunction<ClaimFilter, Found, Page> pages;

    /** Answers with {@code claims}, to people as {@code pages} shows them, and with what is {@code nearby}. */
    public ClaimsHandler(Claims claims, NearbyAddresses nearby, BiFunction<ClaimFilter, Found, Page> pages) {
        this.claims = claims;
        this.nearby = nearby;
        this.pages = pages;
    }

    /**
     * What a filter finds.
     *
     * @param page the claims
     * @param unknown where there are none, the parameters that name nothing of this release
     */
    public record Found(Claims.Page page, List<Unknown> unknown) {}

    /**
     * A parameter that names nothing of the release.
     *
     * @param parameter its name
     * @param value its value
     * @param nearest what may be meant, the most alike first; may be empty
     */
    public record Unknown(String parameter, String value, List<NearbyAddresses.Near> nearest) {}

    private static final List<String> NAMES = Stream.concat(
                    ClaimFilter.NAMES.stream(), Stream.of("condition", "limit", "offset", "format"))
            .toList();

    private record Form(String mediaType, String ending) implements Offer {

        private boolean isNamed(String format) {
            return ending.equals("." + format);
        }
    }

    private static final Form CSV = new Form("text/csv", ".csv");
    private static final Form HTML = new Form("text/html", ".html");

    private static final List<Form> FORMS = List.of(new Form("application/json", ".json"), CSV, HTML);

    /** Their addresses, one a format and one for which the request says which it takes. */
    public static List<String> addresses() {
        return Stream.concat(Stream.of(""), FORMS.stream().map(Form::ending))
                .map(ending -> ADDRESS + ending)
                .toList();
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        TreeMap<String, String> errors = new TreeMap<>();
        Parameters parameters = exchange.query();
        KnownParameters.check(parameters, NAMES);
        Form form;
        String format = parameters.first("format").orElse("");
        if (!format.isEmpty()) {
            form = FORMS.stream()
                    .filter(each -> each.isNamed(format))
                    .findFirst()
                    .orElseThrow(() -> KnownParameters.wrong(new TreeMap<>(Map.of(
                            "format",
                            "Must be one of "
                                    + FORMS.stream()
                                            .map(each -> each.ending().substring(1))
                                            .collect(Collectors.joining(", "))
                                    + "."))));
        } else if (exchange.path().equals(ADDRESS)) {
            exchange.vary("Accept");
            form = exchange.accept()
                    .choose(FORMS)
                    .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                            FORMS.stream().map(Form::mediaType).toList())));
        } else {
            form = FORMS.stream()
                    .filter(each -> exchange.path().endsWith(each.ending()))
                    .findFirst()
                    .orElseThrow();
        }
        ClaimFilter filter = ClaimFilter.of(name -> parameters.first(name).orElse(""), errors);
        if (!errors.isEmpty()) {
            throw KnownParameters.wrong(errors);
        }
        if (form.equals(HTML)) {
            show(exchange, parameters.first("limit").isEmpty() ? filter.upTo(ON_A_PAGE) : filter);
            return;
        }
        Claims.Page page = claims.find(filter);
        Found found = new Found(page, page.total() == 0 ? unknown(filter) : List.of());
        String next = next(filter, page, form.ending());
        if (!next.isEmpty()) {
            exchange.response().addHeader("Link", new WebLink(next, "next").field());
        }
        exchange.response().setHeader("X-Total-Count", Integer.toString(page.total()));
        byte[] body = form.equals(CSV) ? csv(page) : json(filter, found, next);
        exchange.send(
                Body.of(form.equals(CSV) ? "text/csv; charset=utf-8" : "application/json", body),
                claims.published().modified());
    }

    private void show(Exchange exchange, ClaimFilter filter) throws IOException {
        Claims.Page found = claims.find(filter);
        Page page = pages.apply(filter, new Found(found, found.total() == 0 ? unknown(filter) : List.of()));
        Pages.send(exchange, page, claims.published().modified());
    }

    private List<Unknown> unknown(ClaimFilter filter) {
        return claims.unknown(filter).stream()
                .map(parameter -> {
                    String value = filter.given().getOrDefault(parameter, "");
                    return new Unknown(parameter, value, nearest(parameter, value));
                })
                .toList();
    }

    /** Of a drug and a monograph the names of their kind, of an object those of any. */
    private List<NearbyAddresses.Near> nearest(String parameter, String value) {
        String name = value.substring(value.lastIndexOf('/') + 1);
        String kind = parameter.equals("object") ? "/" : "/" + parameter + "/";
        return nearby.nearest(kind + name).stream()
                .filter(near -> near.path().startsWith(kind))
                .limit(SUGGESTED)
                .toList();
    }

    /** Where the claims of {@code filter} are, in the format of {@code ending}, so many as are usual. */
    public static String address(String ending, ClaimFilter filter) {
        String address = address(ending, filter, 0);
        return address.replaceFirst("[?&]limit=.*$", "");
    }

    /** Where the claims of {@code filter} are from {@code offset} on, in the format of {@code ending}. */
    public static String address(String ending, ClaimFilter filter, long offset) {
        return ADDRESS + ending + "?"
                + filter.given().entrySet().stream()
                        .map(each ->
                                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8) + "&")
                        .collect(Collectors.joining())
                + "limit=" + filter.limit() + "&offset=" + offset;
    }

    private static String next(ClaimFilter filter, Claims.Page page, String ending) {
        long offset = (long) filter.offset() + filter.limit();
        return offset >= page.total() ? "" : address(ending, filter, offset);
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

    private static byte[] json(ClaimFilter filter, Found found, String next) throws IOException {
        Claims.Page page = found.page();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("total", page.total());
            json.writeNumberField("offset", filter.offset());
            json.writeNumberField("limit", filter.limit());
            if (!next.isEmpty()) {
                json.writeStringField("next", next);
            }
            if (!found.unknown().isEmpty()) {
                json.writeArrayFieldStart("unknown");
                for (Unknown name : found.unknown()) {
                    json.writeString(name.parameter());
                }
                json.writeEndArray();
                json.writeObjectFieldStart("nearest");
                for (Unknown name : found.unknown()) {
                    json.writeArrayFieldStart(name.parameter());
                    for (NearbyAddresses.Near near : name.nearest()) {
                        json.writeString(near.path().substring(1));
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
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
