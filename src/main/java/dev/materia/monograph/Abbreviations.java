package dev.materia.monograph;

import java.util.Locale;
import java.util.Set;

/** What is known of words that a full stop may follow without ending a sentence. */
final class Abbreviations {
    /** Always followed by what belongs to it. */
    static final Abbreviations OPEN = new Abbreviations(
            "e.g i.e eg ie cf viz vs dr drs mr mrs prof st ca approx resp incl esp messrs pub ex excl cont op cit"
                    + " suppl ibid");

    /** Part of a reference or date when a number follows. */
    static final Abbreviations NUMBERED = new Abbreviations(
            "vol vols no nos pp fig figs eq eqs ref refs sec sect ch chap tab tabs art ed eds para pt bd jan feb mar"
                    + " apr jun jul aug sept sep oct nov dec tel ext lic reg ser");

    /** Closes a name, and a sentence only if a word that starts sentences follows. */
    static final Abbreviations NAME =
            new Abbreviations("inc ltd co corp jr sr bros dept univ assoc gmbh plc esq govt intl natl");

    /** May close a sentence, which then goes on with a capital or a figure. */
    static final Abbreviations CLOSING = new Abbreviations(
            "etc al max min conc inj cap caps temp avg std equiv soln spp sp subsp var wk wks mo mos hr hrs yr yrs wt"
                    + " mg ml kg mcg lb oz amt assn dist est misc ms pres prep prob pron alt abbr syn");

    /** Words that start sentences, and hardly ever names. */
    private static final Set<String> STARTERS = Set.of(("the this that these those it its in on at by for from to of a"
                    + " an and but or if when while where after before although however because as there they he she we"
                    + " you his her their our some many most other others another such since during both each several"
                    + " also with without under not one two three all any what which who why how thus therefore hence"
                    + " moreover furthermore additionally instead despite unlike like according based due given more"
                    + " less until once only even various common patients studies people users research is are"
                    + " was were may can do does")
            .split(" "));

    /** Words that hardly ever start a sentence: after them a full stop that no capital follows is a slip. */
    private static final Set<String> CONTINUERS =
            Set.of(("and or but nor of in to for with which that as at by from on than then while whereas is are was"
                            + " were has have had can may will et de who whose where when also not per via into")
                    .split(" "));

    /** Words that a single letter follows as a designation, not as an initial: "vitamin C. ". */
    private static final Set<String> LETTERED = Set.of(("vitamin vitamins hepatitis type types group groups schedule"
                    + " class phase factor stage grade category complex protein influenza subtype amphotericin figure"
                    + " table panel part appendix list tier level compound antigen and or step strain form")
            .split(" "));

    private final Set<String> words;

    private Abbreviations(String words) {
        this.words = Set.of(words.split(" "));
    }

    boolean has(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean starts(String word) {
        return STARTERS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean continues(String word) {
        return CONTINUERS.contains(word);
    }

    static boolean takesLetter(String word) {
        return LETTERED.contains(word.toLowerCase(Locale.ROOT));
    }
}
