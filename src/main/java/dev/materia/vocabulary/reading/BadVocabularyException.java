package dev.materia.vocabulary.reading;

import dev.materia.source.Problem;

/** Something wrong with a vocabulary, found where only an unchecked exception gets through a parser. */
final class BadVocabularyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BadVocabularyException(String where, String found, String remedy) {
        this(new Problem(where, found, remedy));
    }

    BadVocabularyException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
