package dev.materia.server.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a state of a resource, and whether a client has that state already (RFC 9110, section 13).
 *
 * @param etag a strong entity tag with its quotes: {@code "5f2c…"}
 * @param lastModified when it last changed, by the release and not by this machine's clock
 */
public record Validators(String etag, Instant lastModified) {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The last one that was written: all that a release publishes has the same. */
    private static volatile Written last = new Written(Instant.EPOCH, HTTP_DATE.format(Instant.EPOCH));

    private record Written(Instant instant, String text) {}

    /** The instant as the {@code Last-Modified} field writes it. */
    public String lastModifiedText() {
        Written written = last;
        if (!written.instant.equals(lastModified)) {
            written = new Written(lastModified, HTTP_DATE.format(lastModified));
            last = written;
        }
        return written.text;
    }

    /**
     * Whether a GET or HEAD is to be answered with 304. {@code If-None-Match} decides alone where it is given (section
     * 13.2.2).
     */
    public boolean knownTo(List<String> ifNoneMatch, @Nullable String ifModifiedSince) {
        if (!ifNoneMatch.isEmpty()) {
            return ifNoneMatch.get(0).equals(etag)
                    || ifNoneMatch.stream()
                            .flatMap(field -> HeaderList.split(field, ',').stream())
                            .anyMatch(tag -> tag.equals("*") || weak(tag).equals(etag));
        }
        return ifModifiedSince != null
                && instant(ifModifiedSince)
                        .filter(since -> !seconds().isAfter(since))
                        .isPresent();
    }

    /** Whether a {@code Range} counts beside this {@code If-Range}: strong comparison (section 13.1.5). */
    public boolean rangeApplies(@Nullable String ifRange) {
        if (ifRange == null) {
            return true;
        }
        String value = ifRange.strip();
        return value.equals(etag) || instant(value).filter(seconds()::equals).isPresent();
    }

    private Instant seconds() {
        return lastModified.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
