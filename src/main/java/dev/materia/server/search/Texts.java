package dev.materia.server.search;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import org.apache.jena.graph.Node;

/** The properties whose texts are searched, the best names first. */
@SuppressWarnings("ImmutableEnumChecker") // a node never changes
public enum Texts {
    /** {@code skos:prefLabel}. */
    PREF_LABEL(Terms.PREF_LABEL, Use.MAIN_NAME),
    /** {@code rdfs:label}. */
    LABEL(Terms.LABEL, Use.MAIN_NAME),
    /** {@code dcterms:title}. */
    TITLE(Terms.TITLE, Use.MAIN_NAME),
    /** {@code foaf:name}. */
    NAME(Terms.NAME, Use.MAIN_NAME),
    /** {@code mat:brandName}. */
    BRAND_NAME(Mat.BRAND_NAME, Use.OTHER_NAME),
    /** {@code skos:altLabel}. */
    ALT_LABEL(Terms.ALT_LABEL, Use.OTHER_NAME),
    /** {@code skos:hiddenLabel}: spellings that are recognised and not shown. */
    HIDDEN_LABEL(Terms.HIDDEN_LABEL, Use.SPELLING),
    /** {@code oa:exact}: the words of a passage. */
    EXACT(Terms.EXACT, Use.WORDS);

    private final Node property;
    private final Use use;

    Texts(Node property, Use use) {
        this.property = property;
        this.use = use;
    }

    /** What a text is to its subject. */
    private enum Use {
        MAIN_NAME,
        OTHER_NAME,
        SPELLING,
        WORDS
    }

    Node property() {
        return property;
    }

    /** Whether it names its subject. */
    public boolean isName() {
        return use != Use.WORDS;
    }

    /** Whether it is the name that its subject goes by. */
    public boolean isMainName() {
        return use == Use.MAIN_NAME;
    }

    /** Whether people may be shown it as a name. */
    public boolean isShown() {
        return use == Use.MAIN_NAME || use == Use.OTHER_NAME;
    }

    /** Name of its field in the index, where a query in Lucene's syntax may name it too. */
    String field() {
        return property.getLocalName();
    }
}
