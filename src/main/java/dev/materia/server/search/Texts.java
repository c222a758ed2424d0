package dev.materia.server.search;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import org.apache.jena.graph.Node;

/** The properties whose texts are searched, the best names first. */
@SuppressWarnings("ImmutableEnumChecker") // a node never changes
public enum Texts {
    /** {@code skos:prefLabel}. */
    PREF_LABEL(Terms.PREF_LABEL, true),
    /** {@code rdfs:label}. */
    LABEL(Terms.LABEL, true),
    /** {@code dcterms:title}. */
    TITLE(Terms.TITLE, true),
    /** {@code foaf:name}. */
    NAME(Terms.NAME, true),
    /** {@code mat:brandName}. */
    BRAND_NAME(Mat.BRAND_NAME, true),
    /** {@code skos:altLabel}. */
    ALT_LABEL(Terms.ALT_LABEL, true),
    /** {@code skos:hiddenLabel}: spellings that are recognised and not shown. */
    HIDDEN_LABEL(Terms.HIDDEN_LABEL, true),
    /** {@code oa:exact}: the words of a passage. */
    EXACT(Terms.EXACT, false);

    private final Node property;
    private final boolean name;

    Texts(Node property, boolean name) {
        this.property = property;
        this.name = name;
    }

    Node property() {
        return property;
    }

    /** Whether it names its subject. */
    public boolean isName() {
        return name;
    }

    /** Whether it is the name that its subject goes by. */
    public boolean isMainName() {
        return name && ordinal() <= NAME.ordinal();
    }

    /** Whether people may be shown it as a name. */
    public boolean isShown() {
        return name && this != HIDDEN_LABEL;
    }

    /** Name of its field in the index, where a query in Lucene's syntax may name it too. */
    String field() {
        return property.getLocalName();
    }
}
