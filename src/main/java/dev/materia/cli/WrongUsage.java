package dev.materia.cli;

/** A command line that makes no sense, although each of its options does: exit code 2. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wrong for the reason that {@code message} gives. */
    WrongUsage(String message) {
        super(message);
    }
}
