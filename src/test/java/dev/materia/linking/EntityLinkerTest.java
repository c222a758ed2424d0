package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same words mean the same by type of concept, as claims ask, and by semantic group, as corpora do. */
class EntityLinkerTest {

    private static final EntityLinker LINKER = new EntityLinker(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It can cause toxicity of the liver. | toxicity of the liver | liver damage",
                "It can cause damage to the kidney. | damage to the kidney | kidney disease",
                "It can cause hepatic toxicity. | hepatic toxicity | liver damage",
                "It causes impaired glucose tolerance. | impaired glucose tolerance | glucose intolerance",
                "It interacts with pentoxyifylline. | pentoxyifylline | pentoxifylline",
                "It interacts with carbamazapine. | carbamazapine | carbamazepine",
                "It interacts with methyl dopa. | methyl dopa | methyldopa",
                "It interacts with nitro-glycerin. | nitro-glycerin | nitroglycerin",
                "It is given for H. pylori infection. | H. pylori infection | Helicobacter pylori infection",
            })
    void linksOtherWordings(String text, String words, String label) {
        assertThat(byType(text)).contains(words + " = " + label);
        assertThat(byGroup(text)).contains(words + " = " + label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It prevents cell death. | death",
                "It prevents neuronal death. | death",
                "It raises exercise tolerance. | tolerance",
                "It lowers glucose tolerance. | tolerance",
                "It was given after electric shock. | shock",
                "The Migraine Clinic asked for it. | Migraine",
            })
    void leavesWordsThatMeanSomethingElse(String text, String words) {
        assertThat(byType(text)).noneMatch(m -> m.startsWith(words + " = "));
        assertThat(byGroup(text)).noneMatch(m -> m.startsWith(words + " = "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It can cause death. | death | death",
                "It can cause circulatory shock. | circulatory shock | shock",
                "It is used for low back pain found in adults. | low back pain | low back pain",
            })
    void keepsThemElsewhere(String text, String words, String label) {
        assertThat(byType(text)).anyMatch(m -> m.endsWith(label) && m.startsWith(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grand mal seizure (GMS) is rare. GMS may recur. | GMS | seizure",
                "It lowers blood pressure. Multiple sclerosis (MSC) is treated; MSC is chronic. | MSC | multiple sclerosis",
            })
    void takesAbbreviationsAsTheTextDefinesThem(String text, String words, String label) {
        assertThat(byType(text)).anyMatch(m -> m.startsWith(words + " = ") && m.contains(label));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It may cause opioid withdrawal. | opioid | opioid withdrawal",
                "It may cause alcohol use disorder. | alcohol | alcohol use disorder",
            })
    void keepsCoveredMentions(String text, String covered, String covering) {
        LinkedText linked = LINKER.text(text, List.of(new TextSpan(0, text.length())), null, 100);
        LinkedSpan span = linked.link(new TextSpan(0, text.length()));
        assertThat(linked.byType(span))
                .anyMatch(m -> m.covered() && words(span, m).equals(covered))
                .anyMatch(m -> !m.covered() && words(span, m).equals(covering));
    }

    private static List<String> byType(String text) {
        TextSpan whole = new TextSpan(0, text.length());
        LinkedText linked = LINKER.text(text, List.of(whole), null, 1000);
        LinkedSpan span = linked.link(whole);
        return linked.byType(span).stream()
                .map(m -> words(span, m) + " = " + m.concept().label())
                .toList();
    }

    private static List<String> byGroup(String text) {
        return LINKER.annotate(text, List.of(new TextSpan(0, text.length())), null).stream()
                .flatMap(m -> m.concepts().stream().map(c -> text.substring(m.start(), m.end()) + " = " + c.label()))
                .toList();
    }

    private static String words(LinkedSpan span, TypedMention m) {
        return span.text()
                .substring(
                        span.tokens().get(m.from()).start(),
                        span.tokens().get(m.to() - 1).end());
    }
}
