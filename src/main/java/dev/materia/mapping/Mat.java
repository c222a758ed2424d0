package dev.materia.mapping;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Materia ontology ({@code ontology/materia.ttl}). */
public final class Mat {

    /** The ontology's namespace. */
    public static final String NS = "https://w3id.org/materia/ontology#";

    public static final Node MONOGRAPH = term("Monograph");
    public static final Node PASSAGE = term("Passage");
    public static final Node CLAIM = term("Claim");
    public static final Node CONTEXT_CLASS = term("Context");
    public static final Node ADVERSE_EFFECT = term("AdverseEffect");
    public static final Node MECHANISM = term("Mechanism");
    public static final Node PUBLICATION = term("Publication");
    public static final Node ARTICLE = term("Article");
    public static final Node BOOK = term("Book");
    public static final Node CHAPTER = term("Chapter");
    public static final Node PERSON = term("Person");

    public static final Node PREVENTS = term("prevents");
    public static final Node MAY_CAUSE = term("mayCause");
    public static final Node HAS_MECHANISM = term("hasMechanism");
    public static final Node ACTION = term("action");
    public static final Node TARGET = term("target");
    public static final Node BRAND_NAME = term("brandName");
    public static final Node DISCUSSED_IN = term("discussedIn");

    public static final Node POLARITY = term("polarity");
    public static final Node CERTAINTY = term("certainty");
    public static final Node STRENGTH = term("strength");
    public static final Node CIRCUMSTANCE = term("circumstance");
    public static final Node CONTEXT = term("context");
    public static final Node INTENT = term("intent");
    public static final Node ROLE = term("role");
    public static final Node STATED_IN = term("statedIn");
    public static final Node EVIDENCE = term("evidence");
    public static final Node DISPUTES = term("disputes");
    public static final Node MENTION = term("mention");
    public static final Node CUE = term("cue");
    public static final Node RULE = term("rule");
    public static final Node SCOPE = term("scope");

    public static final Node CONTEXT_TYPE = term("contextType");
    public static final Node LIMITED_TO = term("limitedTo");
    public static final Node PRESENCE = term("presence");
    public static final Node MIN_MONTHS = term("minMonths");
    public static final Node MAX_MONTHS = term("maxMonths");
    public static final Node MIN_DAYS = term("minDays");
    public static final Node MAX_DAYS = term("maxDays");
    public static final Node MIN_EXCLUSIVE = term("minExclusive");
    public static final Node MAX_EXCLUSIVE = term("maxExclusive");
    public static final Node MIN_SEVERITY = term("minSeverity");
    public static final Node MAX_SEVERITY = term("maxSeverity");
    public static final Node MIN_DURATION = term("minDuration");
    public static final Node MAX_DURATION = term("maxDuration");
    public static final Node TERM = term("term");

    public static final Node SECTION = term("section");
    public static final Node MORE_AUTHORS = term("moreAuthors");
    public static final Node TRIAL_REGISTRATION = term("trialRegistration");

    public static final Node PRODUCT = term("Product");
    public static final Node INGREDIENT = term("Ingredient");
    public static final Node FREQUENCY = term("Frequency");

    public static final Node SET_ID = term("setId");
    public static final Node DOCUMENT_ID = term("documentId");
    public static final Node DOCUMENT_VERSION = term("documentVersion");
    public static final Node DOCUMENT_TYPE = term("documentType");
    public static final Node SAME_TEXT_AS = term("sameTextAs");
    public static final Node PRODUCT_KIND = term("productKind");
    public static final Node REGULATOR = term("regulator");
    public static final Node EFFECTIVE_DATE = term("effectiveDate");
    public static final Node HAS_PRODUCT = term("hasProduct");
    public static final Node GENERIC_NAME = term("genericName");
    public static final Node DOSAGE_FORM = term("dosageForm");
    public static final Node PRODUCT_CODE = term("productCode");
    public static final Node APPROVAL_NUMBER = term("approvalNumber");
    public static final Node ROUTE = term("routeOfAdministration");
    public static final Node ATC_CODE = term("atcCode");
    public static final Node HAS_INGREDIENT = term("hasIngredient");
    public static final Node UNII = term("unii");

    /** What the address of the FDA's page of a UNII starts with. */
    public static final String UNII_PAGE = "https://precision.fda.gov/uniisearch/srs/unii/";

    public static final Node INGREDIENT_STRENGTH = term("ingredientStrength");
    public static final Node ACTIVE_MOIETY = term("activeMoiety");
    public static final Node MOIETY_UNII = term("activeMoietyUnii");
    public static final Node PRACTICE = term("accordingTo");

    public static final Node HAS_FREQUENCY = term("hasFrequency");
    public static final Node ARM = term("arm");
    public static final Node OF_COMPARATOR = term("ofComparator");
    public static final Node LOWER_BOUND = term("lowerBound");
    public static final Node UPPER_BOUND = term("upperBound");
    public static final Node AFFECTED = term("affected");
    public static final Node TOTAL = term("total");
    public static final Node AS_PRINTED = term("asPrinted");
    public static final Node POPULATION = term("studied");
    public static final Node TABLE_ROW = term("tableRow");

    private Mat() {}

    /** The term with that local name; the enums of {@code claim} and {@code vocabulary} know theirs. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
