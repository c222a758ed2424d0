package dev.materia.app.output;

import dev.materia.claim.Assertion;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Mention;
import dev.materia.claim.Statement;
import dev.materia.claim.Strength;
import dev.materia.claim.context.Intent;
import dev.materia.claim.context.TherapyRole;
import dev.materia.mapping.Iris;
import dev.materia.mapping.Mat;
import dev.materia.mapping.PublicationNames;
import dev.materia.monograph.CodePoints;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Match;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The claims of one monograph as {@link ClaimLine}s. */
final class ClaimLines {

    private final Iris iris;
    private final Node name;
    private final Extraction extraction;
    private final Monograph monograph;
    private final Map<Integer, Passage> passages;
    private final Map<Integer, Node> publications;
    private final CodePoints codePoints;

    /** The claims of {@code extraction}, whose monograph has the IRI {@code name}. */
    ClaimLines(Extraction extraction, Node name, Iris iris) {
        this.iris = iris;
        this.name = name;
        this.extraction = extraction;
        this.monograph = extraction.monograph();
        this.passages = monograph.passages().stream().collect(Collectors.toMap(Passage::number, Function.identity()));
        this.publications = PublicationNames.of(monograph.citations(), iris);
        this.codePoints = new CodePoints(monograph.text());
    }

    /** One line a claim, in text order; a claim that several sentences make is shown where it is made first. */
    List<ClaimLine> toList() {
        return extraction.claims().stream().map(this::line).toList();
    }

    private ClaimLine line(Claim claim) {
        Assertion assertion = claim.assertion();
        Statement statement = assertion.statements().get(0);
        Mention mention = statement.mention();
        Passage passage = Objects.requireNonNull(passages.get(mention.passage()));
        return new ClaimLine(
                name.getURI(),
                iris.claim(name, extraction.drug(), claim).getURI(),
                iris.concept(extraction.drug()).getURI(),
                Mat.term(claim.predicate().localName()).getURI(),
                iris.concept(claim.object()).getURI(),
                extraction.drug().label(),
                claim.object().label(),
                claim.object().matches().stream()
                        .map(Match::iri)
                        .sorted()
                        .distinct()
                        .toList(),
                mention.text(),
                codePoints.before(mention.start()),
                codePoints.before(mention.end()),
                monograph.quote(passage),
                monograph.sections().get(passage.section()).heading(),
                assertion.polarity().localName().toLowerCase(Locale.ROOT),
                assertion.certainty().localName(),
                assertion.circumstance().localName(),
                statement.cue(),
                assertion.evidence().stream()
                        .map(publications::get)
                        .filter(Objects::nonNull)
                        .map(Node::getURI)
                        .distinct()
                        .toList(),
                claim instanceof Claim.Precaution p
                        ? p.strength().map(Strength::localName).orElse("")
                        : "",
                Stream.concat(
                                assertion.limits().intents().stream().map(Intent::key),
                                assertion.limits().roles().stream()
                                        .filter(r -> r == TherapyRole.ADJUNCT)
                                        .map(TherapyRole::key))
                        .toList(),
                assertion.limits().roles().stream().map(TherapyRole::key).toList(),
                assertion.limits().contexts().stream()
                        .map(c -> ContextLine.of(c, codePoints))
                        .toList(),
                statement.rule(),
                statement.scope(),
                statement.signs(),
                assertion.frequencies());
    }
}
