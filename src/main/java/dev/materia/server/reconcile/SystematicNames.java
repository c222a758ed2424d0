package dev.materia.server.reconcile;

import java.util.regex.Pattern;

/**
 * Names that are built from the structure of a substance (IUPAC nomenclature of organic chemistry, P-14.3 on locants
 * and P-91 on stereodescriptors), and so tell few readers what a drug is.
 */
final class SystematicNames {

    /** A number or letter for a place, a hyphen, and a word: {@code 1,3-dihydro}, {@code N-methyl}. */
    private static final Pattern LOCANT = Pattern.compile(
            "(?:^|[-(\\[, ])(?:[0-9]+[a-zH]?'*(?:,[0-9]+[a-z]?'*)*|[NOS](?:,[NOS]'*)*'*)[)\\]]?-[(\\[]*\\p{L}{3,}");

    private static final Pattern STEREODESCRIPTOR = Pattern.compile("[(\\[][0-9a-zDLRSEZ,+±−-]{1,24}[)\\]]-\\p{L}{3,}");

    private SystematicNames() {}

    /** Whether a name is one. */
    static boolean is(String name) {
        return LOCANT.matcher(name).find() || STEREODESCRIPTOR.matcher(name).find();
    }
}
