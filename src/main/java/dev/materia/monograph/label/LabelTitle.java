package dev.materia.monograph.label;

import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Substance;
import dev.materia.monograph.draft.BlockBuilder;
import java.util.List;
import java.util.Locale;

/** What a label is called: its product with the generic name in brackets, {@code Lipitor (atorvastatin calcium)}. */
public final class LabelTitle {

    private static final int MOST_NAMES = 3;

    private LabelTitle() {}

    /** The title of the label of {@code facts}; {@code otherwise} if the facts name no product. */
    public static String of(ProductInformation facts, String otherwise) {
        List<String> products = facts.productNames();
        List<String> generics = facts.genericNames().isEmpty()
                ? facts.activeSubstances().stream().map(Substance::name).toList()
                : facts.genericNames();
        String name = products.isEmpty() ? "" : products.get(0);
        String generic = String.join(
                ", ",
                generics.stream()
                        .limit(MOST_NAMES)
                        .map(LabelTitle::small)
                        .distinct()
                        .toList());
        if (name.isEmpty()) {
            String plain = BlockBuilder.plain(generic.isEmpty() ? otherwise : generic);
            return plain.isEmpty() ? "Untitled" : plain;
        }
        boolean same = generic.isEmpty() || name.toLowerCase(Locale.ROOT).contains(generic.toLowerCase(Locale.ROOT));
        return BlockBuilder.plain(same ? capitalised(name) : capitalised(name) + " (" + generic + ")");
    }

    /** A name in capitals alone, in small letters; any other as it is. */
    static String small(String name) {
        boolean capitals = name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT));
        return capitals ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String capitalised(String name) {
        String small = small(name);
        return small.equals(name) ? name : Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }
}
