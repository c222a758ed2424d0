package dev.materia.mapping;

import dev.materia.monograph.ActiveIngredient;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.Substance;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The facts that a label gives beside its prose: its identifiers and dates, its products and what is in them. */
final class ProductMapper {

    /** The FDA's page of a substance, by its Unique Ingredient Identifier. */
    private final Iris iris;

    ProductMapper(Iris iris) {
        this.iris = iris;
    }

    /** Describes {@code facts} as those of the monograph {@code name} on {@code drug}. */
    void map(ProductInformation facts, Node name, Node drug, DescriptionBuilder to) {
        Triples triples = to.own();
        triples.addName(name, Mat.SET_ID, facts.setId());
        triples.addName(name, Mat.DOCUMENT_VERSION, facts.version());
        triples.addName(name, Mat.DOCUMENT_ID, facts.documentId());
        triples.addName(name, Mat.DOCUMENT_TYPE, facts.documentType());
        triples.addName(
                name,
                Mat.PRODUCT_KIND,
                facts.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (facts.regulator() != Regulator.OTHER) {
            triples.addName(name, Mat.REGULATOR, facts.regulator().title());
        }
        if (facts.effective() != null) {
            triples.add(
                    name,
                    Mat.EFFECTIVE_DATE,
                    NodeFactory.createLiteralDT(facts.effective().toString(), XSDDatatype.XSDdate));
        }
        if (facts.manufacturer() != null && !facts.manufacturer().isBlank()) {
            Node agent = iris.agent(facts.manufacturer());
            triples.add(name, Terms.PUBLISHER, agent);
            Triples described = new Triples();
            described.add(agent, Terms.TYPE, Terms.AGENT);
            described.addName(agent, Terms.NAME, facts.manufacturer());
            described.addName(agent, Terms.LABEL, facts.manufacturer());
            to.describe(agent, described);
        }
        mapCodes(facts, drug, triples);
        List<Product> products = facts.products();
        for (int i = 0; i < products.size(); i++) {
            map(products.get(i), iris.part(name, "product-" + (i + 1)), name, triples);
        }
    }

    /** The drug has the code of its active moiety, where there is one alone. */
    private static void mapCodes(ProductInformation facts, Node drug, Triples triples) {
        List<String> codes = facts.activeSubstances().stream()
                .map(Substance::unii)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (codes.size() == 1 && facts.activeSubstances().size() == 1) {
            triples.addName(drug, Mat.UNII, codes.get(0));
            triples.addLink(drug, Terms.SEE_ALSO, Mat.UNII_PAGE + codes.get(0));
        }
    }

    private void map(Product product, Node node, Node monograph, Triples triples) {
        triples.add(monograph, Mat.HAS_PRODUCT, node);
        triples.add(node, Terms.TYPE, Mat.PRODUCT);
        triples.addName(node, Terms.LABEL, product.name().isBlank() ? product.genericName() : product.name());
        triples.addName(node, Mat.GENERIC_NAME, product.genericName());
        triples.addName(node, Mat.DOSAGE_FORM, product.form());
        product.codes().forEach(code -> triples.addName(node, Mat.PRODUCT_CODE, code));
        product.approvals().forEach(number -> triples.addName(node, Mat.APPROVAL_NUMBER, number));
        product.routes().forEach(route -> triples.addName(node, Mat.ROUTE, route));
        product.atc().forEach(code -> triples.addName(node, Mat.ATC_CODE, code));
        int number = 0;
        for (ActiveIngredient ingredient : product.ingredients()) {
            Node part = NodeFactory.createURI(node.getURI() + "-ingredient-" + ++number);
            triples.add(node, Mat.HAS_INGREDIENT, part);
            triples.add(part, Terms.TYPE, Mat.INGREDIENT);
            triples.addName(part, Terms.LABEL, ingredient.substance().name());
            triples.addName(part, Mat.UNII, ingredient.substance().unii());
            triples.addName(part, Mat.INGREDIENT_STRENGTH, ingredient.strength());
            for (Substance moiety : ingredient.moieties()) {
                triples.addName(part, Mat.ACTIVE_MOIETY, moiety.name());
                triples.addName(part, Mat.MOIETY_UNII, moiety.unii());
            }
        }
    }
}
