package dev.materia.app;

import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.TitleTopic;
import dev.materia.claim.Unlinked;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Preview;
import dev.materia.monograph.ProductInformation;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.Concept;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims of documents, and for labels whose text came shortly before, or is being read by another thread,
 * takes what is found there: several publishers may have one text. What is kept of those before is bounded; what came
 * long before is in the {@link WorkFolder}. Any number of threads may use it.
 */
final class RepeatedTexts {

    /** Of some dozen labels. */
    private static final int MOST_CLAIMS = 1 << 13;

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
    private final Map<WorkFolder.Key, CompletableFuture<Found>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int claims;

    /** Finds claims with {@code extractor}, to which only what a text says may matter, not who publishes it. */
    RepeatedTexts(Function<Monograph, Extraction> extractor) {
        this.extractor = extractor;
    }

    /** Finds the claims of a monograph. */
    Extraction read(Monograph monograph) {
        WorkFolder.Key key = key(monograph);
        return key == null ? extractor.apply(monograph) : read(monograph, key);
    }

    /** Finds the claims of a monograph whose text has that key. */
    Extraction read(Monograph monograph, WorkFolder.Key key) {
        CompletableFuture<Found> mine = new CompletableFuture<>();
        CompletableFuture<Found> before;
        synchronized (known) {
            before = known.putIfAbsent(key, mine);
        }
        if (before != null) {
            try {
                return before.join().in(monograph);
            } catch (CompletionException e) {
                return extractor.apply(monograph); // which fails in its own name
            }
        }
        try {
            Found found = Found.of(extractor.apply(monograph));
            mine.complete(found);
            synchronized (known) {
                keep(key, found);
            }
            return found.in(monograph);
        } finally {
            if (mine.completeExceptionally(new IllegalStateException("could not be read"))) {
                synchronized (known) {
                    known.remove(key, mine);
                }
            }
        }
    }

    private void keep(WorkFolder.Key key, Found found) {
        if (!known.containsKey(key)) {
            return;
        }
        claims += 1 + found.claims().size();
        Iterator<CompletableFuture<Found>> oldest = known.values().iterator();
        while (claims > MOST_CLAIMS && oldest.hasNext()) {
            CompletableFuture<Found> old = oldest.next();
            if (old.isDone()) {
                claims -= 1 + old.join().claims().size();
                oldest.remove();
            }
        }
    }

    /** A key of all that claims are found by; null where that is not told apart from who publishes it. */
    static WorkFolder.@Nullable Key key(Monograph monograph) {
        ProductInformation facts = monograph.product();
        return facts != null && isOfText(monograph) ? key(monograph, facts) : null;
    }

    /** Whether what is said of a monograph is either in its facts or in its text, which another may have too. */
    static boolean isOfText(Monograph monograph) {
        return monograph.product() != null
                && monograph.product().setId() != null
                && monograph.citations().isEmpty()
                && monograph.images().isEmpty();
    }

    /** A key of all that claims are found by, of a document that is not read yet; null for none. */
    static WorkFolder.@Nullable Key key(Preview document) {
        ProductInformation facts = document.facts().product();
        return facts == null || facts.setId() == null ? null : key(document.facts(), facts, List.of(document.text()));
    }

    private static WorkFolder.Key key(Monograph monograph, ProductInformation facts) {
        return key(
                monograph,
                facts,
                List.of(
                        monograph.text(),
                        monograph.prose(),
                        monograph.sections(),
                        monograph.passages(),
                        monograph.otherNames(),
                        monograph.tables()));
    }

    private static WorkFolder.Key key(Monograph monograph, ProductInformation facts, List<Object> text) {
        MessageDigest digest = Sha256.digest();
        List<Object> parts = new ArrayList<>(text);
        parts.addAll(List.of(
                monograph.title(),
                monograph.language(),
                facts.regulator(),
                facts.kind(),
                facts.documentType(),
                facts.productNames(),
                facts.genericNames(),
                facts.ingredients()));
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new WorkFolder.Key(hash.getLong(), hash.getLong());
    }
}
