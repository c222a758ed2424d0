package dev.materia.linking.learned;

import dev.materia.linking.EntityLinker;
import dev.materia.linking.LearnedModel;
import dev.materia.linking.SemanticGroups;
import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes linkers that know what was learned from annotated text. */
public final class LearnedLinker {

    private LearnedLinker() {}

    /**
     * A linker that knows the concepts of {@code vocabulary}, and what is in the files of {@code lexicons}.
     *
     * @throws MateriaException if one of them cannot be read
     */
    public static EntityLinker with(Vocabulary vocabulary, List<Path> lexicons) throws MateriaException {
        List<LexiconEntry> learned = new ArrayList<>();
        for (Path lexicon : lexicons) {
            learned.addAll(LexiconFile.read(lexicon));
        }
        SemanticGroups groups = new SemanticGroups(vocabulary);
        return new EntityLinker(vocabulary, groups, model(learned, vocabulary, groups));
    }

    private static LearnedModel model(Collection<LexiconEntry> learned, Vocabulary vocabulary, SemanticGroups groups) {
        return learned.isEmpty() ? LearnedModel.NONE : new Lexicon(learned, vocabulary, groups);
    }
}
