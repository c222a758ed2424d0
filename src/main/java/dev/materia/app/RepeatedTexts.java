package dev.materia.app;

import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.TitleTopic;
import dev.materia.claim.Unlinked;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.ProductInformation;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.Concept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the claims of documents, and for labels whose text came shortly before takes what was found then: several
 * publishers may have one text. What is kept of those before is bounded. Any number of threads may use it.
 */
final class RepeatedTexts implements Function<Monograph, Extraction> {

    /** Of some hundred labels. */
    private static final int MOST_CLAIMS = 1 << 16;

    /** What was found in a text, without the text. */
    private record Found(
            Concept drug,
            List<String> brandNames,
            List<Claim> claims,
            List<TitleTopic> topics,
            List<Unlinked> unlinked) {

        static Found of(Extraction all) {
            return new Found(all.drug(), all.brandNames(), all.claims(), all.topics(), all.unlinked());
        }

        /** The same, said of {@code monograph}. Mentions that no claim is made of are not needed any more. */
        Extraction in(Monograph monograph) {
            return new Extraction(monograph, drug, brandNames, claims, List.of(), topics, unlinked);
        }
    }

    private final Function<Monograph, Extraction> extractor;
    private final Map<String, Found> known = new LinkedHashMap<>(16, 0.75f, true);
    private int claims;

    /** Finds claims with {@code extractor}, to which only what a text says may matter, not who publishes it. */
    RepeatedTexts(Function<Monograph, Extraction> extractor) {
        this.extractor = extractor;
    }

    @Override
    public Extraction apply(Monograph monograph) {
        ProductInformation facts = monograph.product();
        if (facts == null || facts.setId() == null) {
            return extractor.apply(monograph);
        }
        String key = key(monograph, facts);
        Found before;
        synchronized (known) {
            before = known.get(key);
        }
        if (before == null) {
            before = Found.of(extractor.apply(monograph));
            synchronized (known) {
                keep(key, before);
            }
        }
        return before.in(monograph);
    }

    private void keep(String key, Found found) {
        if (known.put(key, found) != null) {
            return;
        }
        claims += 1 + found.claims().size();
        Iterator<Found> oldest = known.values().iterator();
        while (claims > MOST_CLAIMS && oldest.hasNext()) {
            claims -= 1 + oldest.next().claims().size();
            oldest.remove();
        }
    }

    /** A hash over all that claims are found by. */
    private static String key(Monograph monograph, ProductInformation facts) {
        MessageDigest digest = Sha256.digest();
        List<Object> parts = List.of(
                monograph.title(),
                monograph.language(),
                monograph.text(),
                monograph.prose(),
                monograph.sections(),
                monograph.passages(),
                monograph.citations(),
                monograph.otherNames(),
                monograph.tables(),
                facts.regulator(),
                facts.kind(),
                facts.documentType(),
                facts.productNames(),
                facts.genericNames(),
                facts.ingredients());
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
